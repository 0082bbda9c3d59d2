import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { oneEngine } from "../../support/engines.ts";
import { countsOf, listed } from "../../support/lists.ts";
import {
  accepted,
  byContributor,
  type Case,
  citations,
  inOrder,
  own,
  type EvidenceInSeeds,
  acceptedOwn,
  spread,
} from "../../support/expected.ts";
import { about, dated, inContribution, inProcess, nothing, ofKind, reads } from "../../support/conditions.ts";

const list = { field: "citations", where: "CitationWhere" };
const functioning =
  (...functions: string[]) =>
  ({ n }: EvidenceInSeeds) =>
    functions.includes(n["function"] as string);

const cases: Case<EvidenceInSeeds>[] = [
  [{}, acceptedOwn],
  [{ instrument: { eq: "udhr" } }, (one) => acceptedOwn(one) && about("udhr")(one)],
  [{ instrument: { in: ["udhr", "sdgs"] } }, (one) => acceptedOwn(one) && about("udhr", "sdgs")(one)],
  [{ instrument: { eq: "dfi-2022" } }, nothing],
  [
    { provision: { in: ["tunis-agenda/69", "tunis-agenda/70"] } },
    (one) => acceptedOwn(one) && about("tunis-agenda/69", "tunis-agenda/70")(one),
  ],
  [
    { provision: { eq: "tunis-agenda/70" }, voice: { eq: "QUESTION" } },
    (one) => accepted(one) && !own(one) && about("tunis-agenda/70")(one),
  ],
  [{ provision: { eq: "udhr/1" } }, nothing],
  [{ contributor: { eq: "canada" } }, (one) => acceptedOwn(one) && byContributor("canada")(one)],
  [{ contributor: { eq: "kenya" } }, nothing],
  [{ contributorKind: { eq: "CIVIL_SOCIETY" } }, (one) => acceptedOwn(one) && ofKind("CIVIL_SOCIETY")(one)],
  [{ contributorKind: { eq: "PERSON" } }, nothing],
  [
    { contribution: { in: ["wgec-2016/canada", "wgec-2016/cis-india"] } },
    (one) => acceptedOwn(one) && inProcess("wgec-2016")(one),
  ],
  [{ contribution: { eq: "wgec-2016/canada" } }, (one) => acceptedOwn(one) && inContribution("wgec-2016/canada")(one)],
  [{ process: { eq: "netmundial-2014" } }, (one) => acceptedOwn(one) && inProcess("netmundial-2014")(one)],
  [{ date: { from: "2016-12", to: "2016" } }, (one) => acceptedOwn(one) && dated("2016-12", "2016")(one)],
  [{ date: { to: "2013" } }, nothing],
  [{ voice: { eq: "QUESTION" } }, (one) => accepted(one) && one.passage["voice"] === "QUESTION"],
  [{ voice: { in: [] } }, nothing],
  [
    { not: { voice: { in: ["QUESTION", "HEADING"] } } },
    (one) => accepted(one) && !/QUEST|HEAD/.test(one.passage["voice"] as string),
  ],
  [
    { or: [{ voice: { eq: "QUESTION" } }, { instrument: { eq: "udhr" } }] },
    (one) => accepted(one) && (one.passage["voice"] === "QUESTION" || about("udhr")(one)),
  ],
  [{ status: { in: ["ACCEPTED", "REJECTED"] } }, acceptedOwn],
  [{ status: { eq: "REJECTED" } }, nothing],
  [{ function: { eq: "AUTHORITY" } }, (one) => acceptedOwn(one) && functioning("AUTHORITY")(one)],
  [
    { function: { in: ["ALIGNMENT", "BACKGROUND"] } },
    (one) => acceptedOwn(one) && functioning("ALIGNMENT", "BACKGROUND")(one),
  ],
  [{ function: { eq: "CRITIQUE" } }, nothing],
  [{ not: { function: { eq: "AUTHORITY" } } }, (one) => acceptedOwn(one) && !functioning("AUTHORITY")(one)],
  [{ quote: { contains: "universal DECLARATION" } }, (one) => acceptedOwn(one) && reads("universal declaration")(one)],
  [{ quote: { contains: "" } }, (one) => acceptedOwn(one) && one.n["exact"] !== null],
  [{ quote: { eq: "declaration" } }, nothing],
];

const facets: Record<string, (one: EvidenceInSeeds) => unknown[]> = {
  instrument: ({ of }) => of.filter((key) => !key.includes("/")),
  provision: ({ of }) => of.filter((key) => key.includes("/")),
  contributor: ({ contributors }) => contributors.map((one) => one["key"] as unknown),
  contributorKind: ({ contributors }) => contributors.map((one) => one["kind"] as unknown),
  function: ({ n }) => [n["function"]],
  voice: ({ passage }) => [passage["voice"]],
  status: ({ n }) => [n["status"]],
  year: ({ contribution }) => [(contribution["date"] as string | null)?.slice(0, 4)],
};

describe.each(oneEngine)("citations on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it.each(cases)("%j finds what the seeds say, in the order of the words", async (where, is) => {
    const expected = inOrder(citations.filter(is));
    expect((await listed(engine, list, where)).ids).toEqual(expected);
  });

  it.each(cases.filter((_case, index) => index % 10 === 0))(
    "the total and the facets of %j count the whole filter",
    async (where, is) => {
      const matching = citations.filter(is);
      const expected = Object.fromEntries(
        Object.entries(facets).map(([name, values]) => [name, spread(matching, values)]),
      );
      const counts = await countsOf(engine, list, where, Object.keys(facets));
      expect(counts).toEqual({ totalCount: matching.length, facets: expected });
    },
  );

  it("a citation of a range is one citation of the instrument, and one of each of its provisions", async () => {
    const where = { contribution: { eq: "wgec-2016/canada" }, voice: { eq: "QUESTION" } };
    const { facets: counts } = await countsOf(engine, list, where, ["instrument", "provision"]);
    expect(counts?.["instrument"]).toContainEqual({ value: "tunis-agenda", count: expect.any(Number) });
    expect(counts?.["provision"]?.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["tunis-agenda/69", "tunis-agenda/70", "tunis-agenda/71"]),
    );
  });
});
