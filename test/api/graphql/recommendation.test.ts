import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { askPlanted, oneEngine } from "../../support/engines.ts";
import { countsOf, listed } from "../../support/lists.ts";
import {
  byContributor,
  type Case,
  compare,
  inOrder,
  keysOf,
  plain,
  recommendations,
  type EvidenceInSeeds,
  acceptedOwn,
} from "../../support/expected.ts";
import { spread, targets } from "../../support/expected.ts";
import { about, dated, inContribution, inProcess, nothing, ofKind, reads } from "../../support/conditions.ts";

const list = { field: "recommendations", where: "RecommendationWhere" };
const invoking =
  (...keys: string[]) =>
  ({ n }: EvidenceInSeeds) =>
    keysOf(targets(n.id, "INVOKES")).some((key) => keys.includes(key));
const addressed =
  (part: string) =>
  ({ n }: EvidenceInSeeds) =>
    n["addressee"] !== null && plain(n["addressee"]).includes(part);
const both = (one: EvidenceInSeeds) => about("openness")(one) && about("inclusivity")(one);

const cases: Case<EvidenceInSeeds>[] = [
  [{}, acceptedOwn],
  [{ contributor: { eq: "sweden" } }, (one) => acceptedOwn(one) && byContributor("sweden")(one)],
  [{ contributor: { eq: "kenya" } }, nothing],
  [
    { contributorKind: { in: ["BUSINESS", "CIVIL_SOCIETY"] } },
    (one) => acceptedOwn(one) && ofKind("BUSINESS", "CIVIL_SOCIETY")(one),
  ],
  [{ contributorKind: { eq: "ACADEMIA" } }, nothing],
  [{ contribution: { eq: "wgec-2016/canada" } }, (one) => acceptedOwn(one) && inContribution("wgec-2016/canada")(one)],
  [{ process: { eq: "wgec-2016" } }, (one) => acceptedOwn(one) && inProcess("wgec-2016")(one)],
  [
    { date: { from: "2014-03-07", to: "2014-03-07" } },
    (one) => acceptedOwn(one) && dated("2014-03-07", "2014-03-07")(one),
  ],
  [{ status: { eq: "PROPOSED" } }, nothing],
  [{ not: { status: { eq: "PROPOSED" } } }, acceptedOwn],
  [{ strength: { eq: "MUST" } }, (one) => acceptedOwn(one) && one.n["strength"] === "MUST"],
  [{ strength: { in: ["COULD", "SHOULD"] } }, (one) => acceptedOwn(one) && one.n["strength"] !== "MUST"],
  [{ strength: { in: [] } }, nothing],
  [{ addressee: { eq: "ALL Stakeholders" } }, (one) => acceptedOwn(one) && one.n["addressee"] === "all stakeholders"],
  [{ addressee: { startsWith: "this WGEC" } }, (one) => acceptedOwn(one) && addressed("this wgec")(one)],
  [{ addressee: { contains: "" } }, (one) => acceptedOwn(one) && one.n["addressee"] !== null],
  [{ not: { addressee: { contains: "wgec" } } }, (one) => acceptedOwn(one) && !addressed("wgec")(one)],
  [{ advances: { any: ["openness", "privacy"] } }, (one) => acceptedOwn(one) && about("openness", "privacy")(one)],
  [{ advances: { all: ["openness", "inclusivity"] } }, (one) => acceptedOwn(one) && both(one)],
  [{ advances: { all: ["openness", "openness"] } }, (one) => acceptedOwn(one) && about("openness")(one)],
  [{ advances: { none: ["openness"] } }, (one) => acceptedOwn(one) && !about("openness")(one)],
  [
    { advances: { any: ["openness"], none: ["inclusivity"] } },
    (one) => acceptedOwn(one) && about("openness")(one) && !both(one),
  ],
  [{ advances: { any: [] } }, nothing],
  [{ advances: { all: [], none: [] } }, acceptedOwn],
  [{ invokes: { any: ["udhr", "sdgs"] } }, (one) => acceptedOwn(one) && invoking("udhr", "sdgs")(one)],
  [
    { invokes: { all: ["udhr", "iccpr"] } },
    (one) => acceptedOwn(one) && invoking("udhr")(one) && invoking("iccpr")(one),
  ],
  [{ invokes: { any: ["dfi-2022"] } }, nothing],
  [{ quote: { contains: "stakeholders" } }, (one) => acceptedOwn(one) && reads("stakeholders")(one)],
  [{ quote: { contains: "no such words" } }, nothing],
  [{ quote: { contains: "inclusive of, all" } }, (one) => acceptedOwn(one) && reads("inclusive of**, all")(one)],
  [{ quote: { startsWith: "Therefore, enhanced" } }, (one) => acceptedOwn(one) && reads("therefore, ")(one)],
];

const facets: Record<string, (one: EvidenceInSeeds) => unknown[]> = {
  strength: ({ n }) => [n["strength"]],
  addressee: ({ n }) => [n["addressee"]],
  contributor: ({ contributors }) => contributors.map((one) => one["key"] as unknown),
  principle: ({ of }) => of,
  status: ({ n }) => [n["status"]],
  year: ({ contribution }) => [(contribution["date"] as string | null)?.slice(0, 4)],
};

describe.each(oneEngine)("recommendations on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it.each(cases)("%j finds what the seeds say, in the order of the words", async (where, is) => {
    const expected = inOrder(recommendations.filter(is));
    expect((await listed(engine, list, where)).ids).toEqual(expected);
  });

  it.each(cases.filter((_case, index) => index % 10 === 0))(
    "the total and the facets of %j count the whole filter",
    async (where, is) => {
      const matching = recommendations.filter(is);
      const expected = Object.fromEntries(
        Object.entries(facets).map(([name, values]) => [name, spread(matching, values)]),
      );
      const counts = await countsOf(engine, list, where, Object.keys(facets));
      expect(counts).toEqual({ totalCount: matching.length, facets: expected });
    },
  );

  it("each tells the principles that it advances and the instruments that it invokes, by key", async () => {
    const query = `{ recommendations(first: 100) { nodes { id cueWords advances { key } invokes { id __typename } } } }`;
    const { data } = await askPlanted(engine, query);
    const expected = recommendations
      .toSorted((a, b) => compare(a.n.id, b.n.id))
      .map(({ n }) => ({
        id: n.id,
        cueWords: n["cueWords"] as string[],
        advances: keysOf(targets(n.id, "ADVANCES"))
          .sort()
          .map((key) => ({ key })),
        invokes: targets(n.id, "INVOKES")
          .map(({ id, label }) => ({ id, __typename: label }))
          .sort((a, b) => compare(a.id, b.id)),
      }));
    expect(data.recommendations.nodes.toSorted((a: { id: string }, b: { id: string }) => compare(a.id, b.id))).toEqual(
      expected,
    );
  });
});
