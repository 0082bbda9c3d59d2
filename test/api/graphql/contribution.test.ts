import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { oneEngine } from "../../support/engines.ts";
import { countsOf, listed } from "../../support/lists.ts";
import {
  allOf,
  type Case,
  compare,
  dayWithin,
  held,
  plain,
  sources,
  spread,
  type NodeInSeeds,
} from "../../support/expected.ts";

const list = { field: "contributions", where: "ContributionWhere" };
const all = allOf("Contribution");
const submitters = (one: NodeInSeeds) => sources(one.id, "SUBMITTED", "Contributor");
const by = (one: NodeInSeeds, column: string, value: string) => submitters(one).some((who) => who[column] === value);
const holds = (one: NodeInSeeds, principle: string) => held(one, "principles").has(principle);
const cites = (one: NodeInSeeds, instrument: string) => held(one, "instruments").has(instrument);
const nothing = () => false;

const cases: Case<NodeInSeeds>[] = [
  [{}, () => true],
  [{ key: { eq: "wgec-2016/canada" } }, (one) => one["key"] === "wgec-2016/canada"],
  [
    { key: { in: ["wgec-2016/canada", "netmundial-2014/canada"] } },
    (one) => (one["key"] as string).endsWith("/canada"),
  ],
  [{ title: { contains: "NETMUNDIAL" } }, (one) => plain(one["title"]).includes("netmundial")],
  [{ title: { startsWith: "microsoft" } }, (one) => plain(one["title"]).startsWith("microsoft")],
  [{ title: { eq: "microsoft" } }, nothing],
  [{ date: { from: "2014-03-07", to: "2014-03-07" } }, (one) => dayWithin(one["date"], "2014-03-07", "2014-03-07")],
  [{ date: { from: "2014-03-31" } }, (one) => dayWithin(one["date"], "2014-03-31", "9999")],
  [{ date: { from: "2014", to: "2014" } }, (one) => dayWithin(one["date"], "2014", "2014")],
  [{ date: { from: "2016-12" } }, (one) => dayWithin(one["date"], "2016-12", "9999")],
  [{ date: { to: "2014-02" } }, nothing],
  [{ date: {} }, () => true],
  [{ not: { date: { from: "2014" } } }, (one) => !dayWithin(one["date"], "2014", "9999")],
  [{ process: { eq: "wgec-2016" } }, (one) => one["process"] === "process:wgec-2016"],
  [{ process: { in: [] } }, nothing],
  [{ contributor: { eq: "canada" } }, (one) => by(one, "key", "canada")],
  [{ contributor: { eq: "kenya" } }, nothing],
  [{ contributorKind: { eq: "STATE" } }, (one) => by(one, "kind", "STATE")],
  [{ contributorKind: { in: ["COALITION"] } }, nothing],
  [{ holds: { any: ["openness"] } }, (one) => holds(one, "openness")],
  [{ holds: { all: ["openness", "privacy"] } }, (one) => holds(one, "openness") && holds(one, "privacy")],
  [{ holds: { none: ["privacy"] } }, (one) => !holds(one, "privacy")],
  [{ invokes: { any: ["udhr"] } }, (one) => cites(one, "udhr")],
  [{ invokes: { none: ["udhr", "tunis-agenda"] } }, (one) => !cites(one, "udhr") && !cites(one, "tunis-agenda")],
  [
    { or: [{ contributor: { eq: "canada" } }, { holds: { any: ["privacy"] } }] },
    (one) => by(one, "key", "canada") || holds(one, "privacy"),
  ],
  [
    { and: [{ contributor: { eq: "canada" } }, { process: { eq: "wgec-2016" } }] },
    (one) => one["key"] === "wgec-2016/canada",
  ],
];
const facets: Record<string, (one: NodeInSeeds) => unknown[]> = {
  contributorKind: (one) => submitters(one).map((who) => who["kind"] as unknown),
  year: (one) => [(one["date"] as string | null)?.slice(0, 4)],
  process: (one) => [(one["process"] as string | null)?.replace("process:", "")],
  language: (one) => [one["language"]],
};

const date = (one: NodeInSeeds, undated: string) => (one["date"] as string | null) ?? undated;
const orders: [order: string, by: (a: NodeInSeeds, b: NodeInSeeds) => number][] = [
  ["DATE", (a, b) => compare(date(a, "~"), date(b, "~"))],
  ["DATE_DESC", (a, b) => compare(date(b, ""), date(a, ""))],
  ["TITLE", (a, b) => compare(plain(a["title"]), plain(b["title"]))],
];

describe.each(oneEngine)("contributions on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it.each(cases)("%j finds what the seeds say", async (where, is) => {
    const expected = all.filter(is).map(({ id }) => id);
    const { ids } = await listed(engine, list, where);
    expect(ids.toSorted()).toEqual(expected.toSorted());
  });

  it.each(cases.filter((_case, index) => index % 10 === 0))(
    "the total and the facets of %j count the whole filter",
    async (where, is) => {
      const expected = Object.fromEntries(
        Object.entries(facets).map(([name, values]) => [name, spread(all.filter(is), values)]),
      );
      const counts = await countsOf(engine, list, where, Object.keys(facets));
      expect(counts).toEqual({ totalCount: all.filter(is).length, facets: expected });
    },
  );

  it.each(orders)("the order %s is total: ties by key, undated last", async (order, compareBy) => {
    const expected = all.toSorted((a, b) => compareBy(a, b) || compare(a.id, b.id)).map(({ id }) => id);
    expect((await listed(engine, list, {}, order)).ids).toEqual(expected);
  });
});
