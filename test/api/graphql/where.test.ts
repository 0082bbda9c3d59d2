import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { askPlanted, type EngineName, oneEngine } from "../../support/engines.ts";
import { listed } from "../../support/lists.ts";
import type { Where } from "../../support/expected.ts";

/** A condition under so many levels of `not`. */
function nested(levels: number, where: Where): Where {
  return levels === 0 ? where : { not: nested(levels - 1, where) };
}

async function errorOf(engine: EngineName, where: unknown, list = "mentions", type = "MentionWhere") {
  const query = `query($where: ${type}) { ${list}(first: 1, where: $where) { totalCount } }`;
  return (await askPlanted(engine, query, { where })).errors?.[0];
}

const misspelt: [list: string, type: string, where: Where, hint: string][] = [
  ["mentions", "MentionWhere", { principle: { eq: "opennes" } }, 'no principle "opennes"; did you mean "openness"?'],
  ["mentions", "MentionWhere", { contributor: { in: ["canda"] } }, 'no contributor "canda"; did you mean "canada"?'],
  ["mentions", "MentionWhere", { process: { eq: "wgec-2061" } }, 'no process "wgec-2061"; did you mean "wgec-2016"?'],
  [
    "mentions",
    "MentionWhere",
    { contribution: { eq: "wgec-2016/canda" } },
    'no contribution "wgec-2016/canda"; did you mean "wgec-2016/canada"?',
  ],
  ["citations", "CitationWhere", { instrument: { eq: "uhdr" } }, 'no instrument "uhdr"; did you mean "udhr"?'],
  [
    "citations",
    "CitationWhere",
    { provision: { eq: "tunis-agenda/69x" } },
    'no provision "tunis-agenda/69x"; did you mean "tunis-agenda/69"?',
  ],
  [
    "recommendations",
    "RecommendationWhere",
    { advances: { any: ["privasy"] } },
    'no principle "privasy"; did you mean "privacy"?',
  ],
  [
    "recommendations",
    "RecommendationWhere",
    { invokes: { all: ["sdg"] } },
    'no instrument "sdg"; did you mean "sdgs"?',
  ],
  [
    "recommendations",
    "RecommendationWhere",
    { invokes: { any: ["udhr/19x"] } },
    'no provision "udhr/19x"; did you mean "udhr/19"?',
  ],
  [
    "contributors",
    "ContributorWhere",
    { holds: { any: ["opennes"] } },
    'no principle "opennes"; did you mean "openness"?',
  ],
  ["contributors", "ContributorWhere", { partyTo: { any: ["icpr"] } }, 'no instrument "icpr"; did you mean "iccpr"?'],
  [
    "principles",
    "PrincipleWhere",
    { scheme: { eq: "concordanc" } },
    'no scheme "concordanc"; did you mean "concordance"?',
  ],
  [
    "principles",
    "PrincipleWhere",
    { key: { eq: "completely-unheard-of-key" } },
    'no principle "completely-unheard-of-key"',
  ],
  ["instruments", "InstrumentWhere", { citedBy: { all: ["swedn"] } }, 'no contributor "swedn"; did you mean "sweden"?'],
];

describe.each(oneEngine)("filters on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("and, or, not nest to five levels; the sixth is refused", async () => {
    const where = { principle: { eq: "openness" } };
    const plain = await listed(engine, { field: "mentions", where: "MentionWhere" }, where);
    const deep = await listed(engine, { field: "mentions", where: "MentionWhere" }, nested(4, where));
    expect(plain.ids).not.toEqual([]);
    expect(deep.ids).toEqual(plain.ids);
    const error = await errorOf(engine, nested(5, where));
    expect(error).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "where" } });
    expect(error.message).toContain("nests deeper than 5");
    const inLists = { and: [{ or: [{ and: [{ or: [{ and: [where] }] }] }] }] };
    expect(await errorOf(engine, inLists)).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  });

  it.each(misspelt)("%s with %s %j finds nothing and hints at the key", async (list, type, where, hint) => {
    const { ids, hints } = await listed(engine, { field: list, where: type }, where);
    expect(ids).toEqual([]);
    expect(hints).toHaveLength(1);
    expect(hints?.[0]).toBe(hint);
  });
});

describe.each(oneEngine)("what filters refuse on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("keys that are known are not hinted at, and an unknown one among known ones leaves those", async () => {
    const list = { field: "contributors", where: "ContributorWhere" };
    expect((await listed(engine, list, { key: { eq: "kenya" } })).hints).toBeUndefined();
    const { ids, hints } = await listed(engine, list, { key: { in: ["kenya", "knya"] } });
    expect(ids).toEqual(["contributor:kenya"]);
    expect(hints).toEqual(['no contributor "knya"; did you mean "kenya"?']);
  });

  it("a date that is none is refused with a sentence", async () => {
    for (const from of ["2014-13", "14", "2014-02-30", "", "soon"]) {
      const error = await errorOf(engine, { date: { from } });
      expect(error).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
      expect(error.message).toContain("A date has the form 2014, 2014-03 or 2014-03-08");
    }
  });

  it("a date that is none is refused with its place where it is written into the document", async () => {
    const { errors } = await askPlanted(
      engine,
      `{ mentions(first: 1, where: {\n  date: { from: "2014-13" } }) { totalCount } }`,
    );
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ locations: [{ line: 2, column: 17 }] });
    expect(errors?.[0].message).toContain("A date has the form 2014, 2014-03 or 2014-03-08");
  });

  it("too many keys and too long texts are refused, what is odd but short is looked for", async () => {
    const many = Array.from({ length: 1_001 }, (_value, index) => `key-${index}`);
    expect(await errorOf(engine, { principle: { in: many } })).toMatchObject({
      extensions: { code: "BAD_USER_INPUT" },
    });
    expect(await errorOf(engine, { quote: { contains: "a".repeat(1_001) } })).toMatchObject({
      extensions: { code: "BAD_USER_INPUT" },
    });
    for (const odd of ["'", '"', "\\", "\n", "%", "$where0_part", "\u0000", "\ud800", "'}) RETURN 1 //"]) {
      expect(await errorOf(engine, { quote: { contains: odd }, principle: { eq: odd } })).toBeUndefined();
    }
  });

  it("a null condition is no condition, and lifts no default", async () => {
    const list = { field: "mentions", where: "MentionWhere" };
    const all = await listed(engine, list, {});
    expect(
      (await listed(engine, list, { stance: null, voice: null, and: null, not: null, principle: null })).ids,
    ).toEqual(all.ids);
  });
});
