import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { oneEngine } from "../../support/engines.ts";
import { countsOf, listed } from "../../support/lists.ts";
import {
  allOf,
  type Case,
  compare,
  held,
  keysOf,
  plain,
  spread,
  targets,
  type NodeInSeeds,
} from "../../support/expected.ts";

const list = { field: "contributors", where: "ContributorWhere" };
const all = allOf("Contributor");
const key =
  (...keys: string[]) =>
  (one: NodeInSeeds) =>
    keys.includes(one["key"] as string);
const holds = (one: NodeInSeeds, principle: string) => held(one, "principles").has(principle);
const cites = (one: NodeInSeeds, instrument: string) => held(one, "instruments").has(instrument);
const party = (one: NodeInSeeds, instrument: string) => keysOf(targets(one.id, "PARTY_TO")).includes(instrument);
const named = (one: NodeInSeeds, is: (name: string) => boolean) =>
  (one["nameValues"] as string[]).some((name) => is(plain(name)));
const nothing = () => false;

const cases: Case<NodeInSeeds>[] = [
  [{}, () => true],
  [{ key: { eq: "canada" } }, key("canada")],
  [{ key: { in: ["canada", "sweden", "canada"] } }, key("canada", "sweden")],
  [{ key: { in: [] } }, nothing],
  [{ name: { eq: "COTE D'IVOIRE" } }, (one) => named(one, (name) => name === "cote d'ivoire")],
  [{ name: { contains: "guinée" } }, (one) => named(one, (name) => name.includes("guinee"))],
  [{ name: { startsWith: "united" } }, (one) => named(one, (name) => name.startsWith("united"))],
  [{ name: { contains: "no such name" } }, nothing],
  [{ kind: { eq: "BUSINESS" } }, (one) => one["kind"] === "BUSINESS"],
  [{ kind: { in: ["BUSINESS", "CIVIL_SOCIETY", "ACADEMIA"] } }, (one) => one["kind"] !== "STATE"],
  [{ kind: { eq: "PERSON" } }, nothing],
  [{ regionalGroup: { eq: "AFRICAN" } }, (one) => one["regionalGroup"] === "AFRICAN"],
  [
    { regionalGroup: { in: ["AFRICAN", "ASIA_PACIFIC"] } },
    (one) => /AFRICAN|ASIA/.test(one["regionalGroup"] as string),
  ],
  [{ not: { regionalGroup: { eq: "AFRICAN" } } }, (one) => one["regionalGroup"] !== "AFRICAN"],
  [{ holds: { any: ["openness", "privacy"] } }, (one) => holds(one, "openness") || holds(one, "privacy")],
  [{ holds: { all: ["openness", "human-rights"] } }, (one) => holds(one, "openness") && holds(one, "human-rights")],
  [{ holds: { none: ["openness"] } }, (one) => !holds(one, "openness")],
  [{ holds: { any: ["sovereignty"] } }, (one) => holds(one, "sovereignty")],
  [{ invokes: { any: ["udhr"] } }, (one) => cites(one, "udhr")],
  [{ invokes: { any: ["tunis-agenda"] } }, (one) => cites(one, "tunis-agenda")],
  [{ invokes: { all: ["udhr", "iccpr"] } }, (one) => cites(one, "udhr") && cites(one, "iccpr")],
  [{ partyTo: { all: ["iccpr", "icescr"] } }, (one) => party(one, "iccpr") && party(one, "icescr")],
  [{ partyTo: { any: ["iccpr"], none: ["icescr"] } }, (one) => party(one, "iccpr") && !party(one, "icescr")],
  [{ partyTo: { any: ["udhr"] } }, (one) => party(one, "udhr")],
  [
    { and: [{ kind: { eq: "STATE" } }, { not: { partyTo: { any: ["iccpr", "icescr"] } } }] },
    (one) => one["kind"] === "STATE" && !party(one, "iccpr") && !party(one, "icescr"),
  ],
  [
    { or: [{ key: { eq: "canada" } }, { kind: { eq: "BUSINESS" } }] },
    (one) => key("canada")(one) || one["kind"] === "BUSINESS",
  ],
];
const facets: Record<string, (one: NodeInSeeds) => unknown[]> = {
  kind: (one) => [one["kind"]],
  regionalGroup: (one) => [one["regionalGroup"]],
};

const citationsOf = (one: NodeInSeeds) =>
  [...held(one, "instruments").values()].reduce((sum, of) => sum + of.length, 0);
const orders: [order: string, by: (a: NodeInSeeds, b: NodeInSeeds) => number][] = [
  [
    "NAME",
    (a, b) => compare(plain(a["name"]).replaceAll(/[^a-z0-9]+/g, " "), plain(b["name"]).replaceAll(/[^a-z0-9]+/g, " ")),
  ],
  ["PRINCIPLE_COUNT", (a, b) => held(b, "principles").size - held(a, "principles").size],
  ["CITATION_COUNT", (a, b) => citationsOf(b) - citationsOf(a)],
];

describe.each(oneEngine)("contributors on %s", (engine) => {
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

  it("a name is compared whole, white space at its ends too", async () => {
    expect((await listed(engine, list, { name: { eq: "CANADA" } })).ids).toEqual(["contributor:canada"]);
    expect((await listed(engine, list, { name: { eq: " Canada" } })).ids).toEqual([]);
  });

  it.each(orders)("the order %s is total: ties by key", async (order, by) => {
    const expected = all
      .toSorted((a, b) => by(a, b) || compare(a["key"] as string, b["key"] as string))
      .map(({ id }) => id);
    expect((await listed(engine, list, {}, order)).ids).toEqual(expected);
  });
});
