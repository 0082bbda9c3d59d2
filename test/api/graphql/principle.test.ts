import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { oneEngine } from "../../support/engines.ts";
import { countsOf, listed } from "../../support/lists.ts";
import {
  affirmed,
  allOf,
  type Case,
  compare,
  keysOf,
  mentions,
  plain,
  sources,
  type NodeInSeeds,
} from "../../support/expected.ts";

const list = { field: "principles", where: "PrincipleWhere" };
const all = allOf("Principle");
const holders = (one: NodeInSeeds) =>
  new Set(
    mentions
      .filter((of) => affirmed(of) && of.of.includes(one["key"] as string))
      .flatMap(({ contributors }) => keysOf(contributors)),
  );
const statedIn = (one: NodeInSeeds, instrument: string) =>
  keysOf(sources(one.id, "ENSHRINES", "Instrument")).includes(instrument);
const labelled = (one: NodeInSeeds, is: (label: string) => boolean) =>
  [...(one["labelValues"] as string[]), ...(one["altLabelValues"] as string[])].some((label) => is(plain(label)));
const nothing = () => false;

const cases: Case<NodeInSeeds>[] = [
  [{}, () => true],
  [{ key: { eq: "openness" } }, (one) => one["key"] === "openness"],
  [{ key: { in: ["openness", "privacy"] } }, (one) => /^(openness|privacy)$/.test(one["key"] as string)],
  [{ label: { contains: "PRIVÀCY" } }, (one) => labelled(one, (label) => label.includes("privacy"))],
  [{ label: { startsWith: "free" } }, (one) => labelled(one, (label) => label.startsWith("free"))],
  [{ label: { eq: "openness" } }, (one) => labelled(one, (label) => label === "openness")],
  [{ label: { contains: "no such label" } }, nothing],
  [{ scheme: { eq: "concordance" } }, () => true],
  [{ scheme: { in: [] } }, nothing],
  [{ heldBy: { any: ["canada"] } }, (one) => holders(one).has("canada")],
  [
    { heldBy: { all: ["canada", "sweden", "microsoft"] } },
    (one) => ["canada", "sweden", "microsoft"].every((key) => holders(one).has(key)),
  ],
  [{ heldBy: { none: ["canada", "sweden"] } }, (one) => !holders(one).has("canada") && !holders(one).has("sweden")],
  [{ heldBy: { any: ["kenya"] } }, nothing],
  [{ enshrinedIn: { any: ["udhr"] } }, (one) => statedIn(one, "udhr")],
  [{ enshrinedIn: { all: ["udhr", "iccpr"] } }, (one) => statedIn(one, "udhr") && statedIn(one, "iccpr")],
  [{ enshrinedIn: { none: ["udhr"] } }, (one) => !statedIn(one, "udhr")],
  [
    { and: [{ heldBy: { any: ["canada"] } }, { not: { enshrinedIn: { any: ["udhr"] } } }] },
    (one) => holders(one).has("canada") && !statedIn(one, "udhr"),
  ],
  [
    { or: [{ heldBy: { any: ["microsoft"] } }, { key: { eq: "sovereignty" } }] },
    (one) => holders(one).has("microsoft") || one["key"] === "sovereignty",
  ],
];

const orders: [order: string, by: (a: NodeInSeeds, b: NodeInSeeds) => number][] = [
  [
    "LABEL",
    (a, b) =>
      compare(plain(a["label"]).replaceAll(/[^a-z0-9]+/g, " "), plain(b["label"]).replaceAll(/[^a-z0-9]+/g, " ")),
  ],
  ["HOLDER_COUNT", (a, b) => holders(b).size - holders(a).size],
];

describe.each(oneEngine)("principles on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it.each(cases)("%j finds what the seeds say", async (where, is) => {
    const expected = all.filter(is).map(({ id }) => id);
    const { ids } = await listed(engine, list, where);
    expect(ids.toSorted()).toEqual(expected.toSorted());
  });

  it.each(cases.filter((_case, index) => index % 10 === 0))(
    "the total of %j counts the whole filter",
    async (where, is) => {
      expect(await countsOf(engine, list, where, [])).toEqual({ totalCount: all.filter(is).length });
    },
  );

  it.each(orders)("the order %s is total: ties by key", async (order, compareBy) => {
    const expected = all
      .toSorted((a, b) => compareBy(a, b) || compare(a["key"] as string, b["key"] as string))
      .map(({ id }) => id);
    expect((await listed(engine, list, {}, order)).ids).toEqual(expected);
  });
});
