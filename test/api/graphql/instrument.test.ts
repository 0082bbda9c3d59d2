import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { oneEngine } from "../../support/engines.ts";
import { countsOf, listed } from "../../support/lists.ts";
import {
  allOf,
  type Case,
  citations,
  compare,
  dayWithin,
  keysOf,
  plain,
  acceptedOwn,
  spread,
  targets,
  type NodeInSeeds,
} from "../../support/expected.ts";

const list = { field: "instruments", where: "InstrumentWhere" };
const all = allOf("Instrument");
const citers = (one: NodeInSeeds) =>
  new Set(
    citations
      .filter((cited) => acceptedOwn(cited) && cited.of.includes(one["key"] as string))
      .flatMap(({ contributors }) => keysOf(contributors)),
  );
const states = (one: NodeInSeeds, principle: string) => keysOf(targets(one.id, "ENSHRINES")).includes(principle);
const titled = (one: NodeInSeeds, is: (title: string) => boolean) =>
  [...(one["titleValues"] as string[]), ...(one["altTitles"] as string[]), one["shortTitle"] as string | null]
    .filter((title) => title !== null)
    .some((title) => is(plain(title)));
const nothing = () => false;

const cases: Case<NodeInSeeds>[] = [
  [{}, () => true],
  [{ key: { eq: "udhr" } }, (one) => one["key"] === "udhr"],
  [{ key: { in: ["udhr", "sdgs"] } }, (one) => /^(udhr|sdgs)$/.test(one["key"] as string)],
  [{ title: { eq: "udhr" } }, (one) => titled(one, (title) => title === "udhr")],
  [{ title: { contains: "DÉCLARATION" } }, (one) => titled(one, (title) => title.includes("declaration"))],
  [{ title: { startsWith: "Tunis" } }, (one) => titled(one, (title) => title.startsWith("tunis"))],
  [{ title: { contains: "no such title" } }, nothing],
  [{ kind: { eq: "TREATY" } }, (one) => one["kind"] === "TREATY"],
  [{ kind: { in: ["TREATY", "GOALS"] } }, (one) => /TREATY|GOALS/.test(one["kind"] as string)],
  [{ kind: { in: [] } }, nothing],
  [{ date: { to: "1966-12-16" } }, (one) => dayWithin(one["date"], "0000", "1966-12-16")],
  [{ date: { from: "2010-06", to: "2010-06" } }, (one) => dayWithin(one["date"], "2010-06", "2010-06")],
  [{ date: { from: "2011-12-09", to: "2012" } }, (one) => dayWithin(one["date"], "2011-12-09", "2012")],
  [{ date: { from: "2030" } }, nothing],
  [{ citedBy: { any: ["canada"] } }, (one) => citers(one).has("canada")],
  [{ citedBy: { all: ["canada", "sweden"] } }, (one) => citers(one).has("canada") && citers(one).has("sweden")],
  [{ citedBy: { none: ["canada", "sweden"] } }, (one) => !citers(one).has("canada") && !citers(one).has("sweden")],
  [{ citedBy: { any: ["kenya"] } }, nothing],
  [{ enshrines: { any: ["privacy"] } }, (one) => states(one, "privacy")],
  [{ enshrines: { all: ["privacy", "openness"] } }, (one) => states(one, "privacy") && states(one, "openness")],
  [{ enshrines: { none: ["privacy"] } }, (one) => !states(one, "privacy")],
  [
    { not: { or: [{ kind: { eq: "TREATY" } }, { enshrines: { any: ["openness"] } }] } },
    (one) => one["kind"] !== "TREATY" && !states(one, "openness"),
  ],
  [
    { and: [{ enshrines: { any: ["privacy"] } }, { date: { from: "2000" } }] },
    (one) => states(one, "privacy") && dayWithin(one["date"], "2000", "9999"),
  ],
];
const facets: Record<string, (one: NodeInSeeds) => unknown[]> = {
  kind: (one) => [one["kind"]],
  body: (one) => [one["body"]],
  decade: (one) => [one["date"] === null ? null : `${String(one["date"]).slice(0, 3)}0s`],
};

const words = (one: NodeInSeeds) =>
  plain(one["title"])
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
const orders: [order: string, by: (a: NodeInSeeds, b: NodeInSeeds) => number][] = [
  ["TITLE", (a, b) => compare(words(a), words(b))],
  ["DATE", (a, b) => compare((a["date"] as string | null) ?? "~", (b["date"] as string | null) ?? "~")],
  ["CITER_COUNT", (a, b) => citers(b).size - citers(a).size],
];

describe.each(oneEngine)("instruments on %s", (engine) => {
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
    const expected = all
      .toSorted((a, b) => compareBy(a, b) || compare(a["key"] as string, b["key"] as string))
      .map(({ id }) => id);
    expect((await listed(engine, list, {}, order)).ids).toEqual(expected);
  });
});
