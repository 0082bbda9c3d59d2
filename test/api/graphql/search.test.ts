import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { engines, oneEngine } from "../../support/engines.ts";
import { answerTo, idsOf, markedIn, search, type SearchOptions } from "../../support/search.ts";

/** What somebody may type who means nothing bad, or something bad. */
const odd = [
  "",
  " ",
  "!@#",
  "*",
  "AND",
  "OR NOT",
  '"unbalanced',
  '"',
  '""',
  "-",
  "--",
  "-without",
  '-"no such phrase"',
  "a".repeat(10_240),
  "word ".repeat(2_048),
  "\ud800",
  "\udc00 rights",
  "\u0000",
  "人权",
  "(",
  "a:b",
  "~2",
  "[1 TO 5]",
  "\\",
  "' OR 1=1",
  "🌍",
];

const asked = [
  "human rights",
  "freedom",
  "A/RES/70/125",
  "canada",
  '"human rights" -sweden',
  "UDHR",
  "goal",
  "article 19",
  "droits",
  "derechos",
  "cooperation",
  "internet governance",
  "sécurité",
];

describe.each(oneEngine)("search on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("finds by one word, in every kind of thing, and counts the hits of each kind", async () => {
    const { totalCount, counts, edges } = await search(engine, "rights");
    const found = new Set(edges.map(({ node }) => node.__typename));
    expect([...found].toSorted()).toEqual(expect.arrayContaining(["Instrument", "Passage", "Principle"]));
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
    expect(counts.every(({ count }) => count > 0)).toBe(true);
  });

  it("several words must all match; an excluded one must not", async () => {
    const [both, one, without] = await Promise.all(
      ["human rights", "rights", "rights -human"].map((words) => idsOf(engine, words)),
    );
    expect(both?.every((id) => one?.includes(id))).toBe(true);
    expect(without?.length).toBeGreaterThan(0);
    expect([...(both ?? []), ...(without ?? [])].toSorted()).toEqual(one?.toSorted());
  });

  it("a phrase matches words that stand one after another", async () => {
    const phrase = await search(engine, '"human rights"');
    const words = await idsOf(engine, "human rights");
    const reversed = await idsOf(engine, '"rights human"');
    expect(phrase.totalCount).toBeGreaterThan(0);
    expect(phrase.edges.every(({ node }) => words.includes(node.id))).toBe(true);
    expect(reversed).not.toEqual(phrase.edges.map(({ node }) => node.id));
    for (const hit of phrase.edges) expect(markedIn(hit).join(" ").toLowerCase()).toContain("human rights");
    const without = await idsOf(engine, 'rights -"human rights"');
    expect(without.some((id) => phrase.edges.some(({ node }) => node.id === id))).toBe(false);
  });
});

describe.each(oneEngine)("what search finds on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("words match by stem, without accents and case", async () => {
    const pairs = [
      ["right", "RIGHTS"],
      ["declarations", "declaration"],
      ["cote d'ivoire", "CÔTE D’IVOIRE"],
      ["économique", "ECONOMIQUE"],
      ["derecho", "derechos"],
      ["droit", "droits"],
    ];
    for (const [a = "", b = ""] of pairs) {
      const [of, same] = [await idsOf(engine, a), await idsOf(engine, b)];
      expect(of).not.toEqual([]);
      expect(of).toEqual(same);
    }
    expect(await idsOf(engine, "cote d'ivoire")).toContain("contributor:cote-d-ivoire");
    expect(await idsOf(engine, "déclaration universelle")).toContain("instrument:udhr");
    expect(await idsOf(engine, "declaracion universal")).toContain("instrument:udhr");
  });

  it("symbols, short titles and passages are found, and say what matched", async () => {
    const symbol = await search(engine, "A/RES/70/125", { first: 1 });
    expect(symbol.edges[0]).toMatchObject({
      node: { id: "instrument:ares-70-125" },
      matchedOn: "symbol",
      excerpt: "A/RES/70/125",
    });
    const short = await search(engine, "udhr", { first: 1 });
    expect(short.edges[0]).toMatchObject({ node: { id: "instrument:udhr" }, matchedOn: "short title" });
    const passages = await search(engine, "human rights", { kinds: ["PASSAGE"] });
    expect(passages.edges.length).toBeGreaterThan(0);
    for (const { node, matchedOn } of passages.edges) {
      expect(node.id).toMatch(/^passage:wgec-2016\/canada\/\d+$/);
      expect(matchedOn).toBe("text");
    }
  });

  it("kinds narrow the hits and leave the counts of all kinds", async () => {
    const all = await search(engine, "rights");
    for (const { kind, count } of all.counts) {
      const { totalCount, counts, edges } = await search(engine, "rights", { kinds: [kind] });
      expect(totalCount).toBe(count);
      expect(counts).toEqual(all.counts);
      expect(edges.every(({ node }) => node.__typename.toUpperCase() === kind)).toBe(true);
    }
    expect((await search(engine, "rights", { kinds: [] })).totalCount).toBe(0);
  });

  it("the marked places are the matched words, in code points of the excerpt", async () => {
    for (const word of ["rights", "internet", "principle"]) {
      const { edges } = await search(engine, word);
      const stem = word.slice(0, 5);
      for (const hit of edges) {
        expect(hit.matches.length).toBeGreaterThan(0);
        for (const marked of markedIn(hit)) expect(marked.toLowerCase()).toContain(stem);
        expect(Array.from(hit.excerpt).length).toBeLessThanOrEqual(242);
      }
    }
  });
});

describe.each(oneEngine)("hits of search on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("pages through all hits, the best first, without loss or repeat", async () => {
    const all = await search(engine, "internet");
    const expected = all.edges.map(({ node }) => node.id);
    expect(expected).toHaveLength(all.totalCount);
    const scores = all.edges.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const walked: string[] = [];
    let after: string | null = null;
    for (let step = 0; step < 100; step += 1) {
      const page = await search(engine, "internet", { first: 7, after });
      expect(page.nodes.map(({ id }) => id)).toEqual(page.edges.map(({ node }) => node.id));
      expect(page.pageInfo).toMatchObject({ hasPreviousPage: step > 0, endCursor: page.edges.at(-1)?.cursor });
      walked.push(...page.nodes.map(({ id }) => id));
      if (page.pageInfo["hasNextPage"] !== true) break;
      after = page.pageInfo["endCursor"] as string;
    }
    expect(walked).toEqual(expected);
  });

  it("wrong sizes and cursors of other searches are refused", async () => {
    const { edges } = await search(engine, "internet", { first: 1 });
    const wrong: [string, SearchOptions][] = [
      ["internet", { first: 0 }],
      ["internet", { first: 101 }],
      ["internet", { first: -1 }],
      ["internet", { after: "garbled" }],
      ["rights", { after: edges[0]?.cursor ?? "" }],
      ["internet", { after: edges[0]?.cursor ?? "", kinds: ["PASSAGE"] }],
    ];
    for (const [words, options] of wrong) {
      const { errors } = await answerTo(engine, words, options);
      expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    }
  });

  it.each(odd)("%j is never an error", async (words) => {
    const { totalCount, edges } = await search(engine, words);
    expect(edges.length).toBe(Math.min(100, totalCount));
  });
});

it.runIf(engines.length > 1)("both engines answer every search alike, to the byte", async () => {
  for (const words of [...asked, ...odd]) {
    const [one, other] = await Promise.all(engines.map((engine) => answerTo(engine, words)));
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  }
});
