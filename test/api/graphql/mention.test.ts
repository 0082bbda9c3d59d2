import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { oneEngine } from "../../support/engines.ts";
import { countsOf, listed } from "../../support/lists.ts";
import {
  accepted,
  affirmed,
  affirming,
  byContributor,
  type Case,
  inOrder,
  mentions,
  own,
} from "../../support/expected.ts";
import { plain, type EvidenceInSeeds, acceptedOwn, spread } from "../../support/expected.ts";
import { about, dated, inContribution, inProcess, nothing, ofKind, reads } from "../../support/conditions.ts";

const list = { field: "mentions", where: "MentionWhere" };
const cases: Case<EvidenceInSeeds>[] = [
  [{}, affirmed],
  [{ principle: { eq: "openness" } }, (one) => affirmed(one) && about("openness")(one)],
  [{ principle: { in: ["openness", "privacy"] } }, (one) => affirmed(one) && about("openness", "privacy")(one)],
  [{ principle: { eq: "openness", in: ["privacy"] } }, nothing],
  [{ principle: { in: [] } }, nothing],
  [{ principle: {} }, affirmed],
  [{ contributor: { eq: "canada" } }, (one) => affirmed(one) && byContributor("canada")(one)],
  [
    { contributor: { in: ["sweden", "microsoft"] } },
    (one) => affirmed(one) && byContributor("sweden", "microsoft")(one),
  ],
  [{ contributor: { eq: "kenya" } }, nothing],
  [{ contributorKind: { eq: "STATE" } }, (one) => affirmed(one) && ofKind("STATE")(one)],
  [{ contributorKind: { in: ["BUSINESS", "PERSON"] } }, (one) => affirmed(one) && ofKind("BUSINESS", "PERSON")(one)],
  [{ contributorKind: { eq: "COALITION" } }, nothing],
  [{ contribution: { eq: "wgec-2016/canada" } }, (one) => affirmed(one) && inContribution("wgec-2016/canada")(one)],
  [{ process: { eq: "wgec-2016" } }, (one) => affirmed(one) && inProcess("wgec-2016")(one)],
  [{ date: { from: "2016" } }, (one) => affirmed(one) && dated("2016", "9999")(one)],
  [
    { date: { from: "2014-03-08", to: "2014-03-08" } },
    (one) => affirmed(one) && dated("2014-03-08", "2014-03-08")(one),
  ],
  [{ date: { to: "2014" } }, (one) => affirmed(one) && dated("0000", "2014")(one)],
  [{ date: { from: "2030" } }, nothing],
  [{ date: {} }, affirmed],
  [{ explicit: false }, (one) => affirmed(one) && one.n["explicit"] === false],
  [{ explicit: true }, (one) => affirmed(one) && one.n["explicit"] === true],
  [{ quote: { contains: "HUMAN ríghts" } }, (one) => affirmed(one) && reads("human rights")(one)],
  [{ quote: { eq: "human rights" } }, (one) => affirmed(one) && plain(one.n["exact"]) === "human rights"],
  [{ quote: { startsWith: "inclusiv" } }, (one) => affirmed(one) && plain(one.n["exact"]).startsWith("inclusiv")],
  [{ quote: { contains: "no such words" } }, nothing],
  [{ stance: { eq: "OPPOSES" } }, (one) => acceptedOwn(one) && one.n["stance"] === "OPPOSES"],
  [{ stance: { in: ["AFFIRMS", "OPPOSES", "QUALIFIES"] } }, acceptedOwn],
  [{ stance: {} }, acceptedOwn],
  [{ voice: { eq: "HEADING" } }, (one) => accepted(one) && affirming(one) && one.passage["voice"] === "HEADING"],
  [
    { voice: { in: ["CONTRIBUTOR", "HEADING"] } },
    (one) => accepted(one) && affirming(one) && /CONTR|HEAD/.test(one.passage["voice"] as string),
  ],
  [{ status: { eq: "PROPOSED" } }, nothing],
  [{ status: { in: ["ACCEPTED", "PROPOSED"] } }, affirmed],
  [{ not: { stance: { eq: "AFFIRMS" } } }, (one) => acceptedOwn(one) && !affirming(one)],
  [
    { or: [{ stance: { eq: "OPPOSES" } }, { voice: { eq: "HEADING" } }] },
    (one) => accepted(one) && (one.n["stance"] === "OPPOSES" || one.passage["voice"] === "HEADING"),
  ],
  [{ not: { voice: { eq: "CONTRIBUTOR" } } }, (one) => accepted(one) && affirming(one) && !own(one)],
  [{ not: { principle: { eq: "human-rights" } } }, (one) => affirmed(one) && !about("human-rights")(one)],
  [
    { and: [{ principle: { eq: "openness" } }, { contributor: { eq: "sweden" } }] },
    (one) => affirmed(one) && about("openness")(one) && byContributor("sweden")(one),
  ],
  [
    { or: [{ principle: { eq: "openness" } }, { contributor: { eq: "canada" } }] },
    (one) => affirmed(one) && (about("openness")(one) || byContributor("canada")(one)),
  ],
  [{ and: [] }, affirmed],
  [{ or: [] }, nothing],
  [{ not: {} }, nothing],
  [
    { not: { or: [{ principle: { eq: "openness" } }, { not: { contributor: { eq: "canada" } } }] } },
    (one) => affirmed(one) && !about("openness")(one) && byContributor("canada")(one),
  ],
];

const facets: Record<string, (one: EvidenceInSeeds) => unknown[]> = {
  principle: ({ of }) => of,
  contributor: ({ contributors }) => contributors.map((one) => one["key"] as unknown),
  contributorKind: ({ contributors }) => contributors.map((one) => one["kind"] as unknown),
  stance: ({ n }) => [n["stance"]],
  voice: ({ passage }) => [passage["voice"]],
  status: ({ n }) => [n["status"]],
  year: ({ contribution }) => [(contribution["date"] as string | null)?.slice(0, 4)],
};

describe.each(oneEngine)("mentions on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it.each(cases)("%j finds what the seeds say, in the order of the words", async (where, is) => {
    const expected = inOrder(mentions.filter(is));
    expect((await listed(engine, list, where)).ids).toEqual(expected);
  });

  it.each(cases.filter((_case, index) => index % 10 === 0))(
    "the total and the facets of %j count the whole filter",
    async (where, is) => {
      const matching = mentions.filter(is);
      const expected = Object.fromEntries(
        Object.entries(facets).map(([name, values]) => [name, spread(matching, values)]),
      );
      const counts = await countsOf(engine, list, where, Object.keys(facets));
      expect(counts).toEqual({ totalCount: matching.length, facets: expected });
    },
  );

  it("facets follow a lifted default", async () => {
    const where = { stance: { in: ["AFFIRMS", "OPPOSES"] }, voice: { in: ["CONTRIBUTOR", "HEADING", "QUESTION"] } };
    const matching = mentions.filter((one) => accepted(one));
    const expected = spread(matching, ({ n }) => [n["stance"]]);
    expect((await countsOf(engine, list, where, ["stance"])).facets?.["stance"]).toEqual(expected);
  });
});
