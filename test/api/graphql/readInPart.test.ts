import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { type Answer, apollo, emptyGraph, imageOfSeeds, oneEngine } from "../../support/engines.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { drawnRows } from "../../statistics/tableOf.ts";
import { plant } from "../../support/planting.ts";

const item = "item { ... on Principle { label } }";

describe.each(oneEngine)("holders that were read in part on %s", (engine) => {
  let graph: Graph;
  const asked = async (query: string) => {
    const { data, errors } = JSON.parse(JSON.stringify(await ask(apollo, graph, { query }))) as Answer;
    expect(errors).toBeUndefined();
    return data;
  };
  const imported = async (scheme: string, ...lines: string[]) => {
    // A long table must say how much was read; of a wide one its cells do.
    const extent = lines[0]!.includes("locator") ? ("PARTIAL" as const) : undefined;
    const report = await importTable(graph, fileWith(lines.join("\n")), { scheme, source: scheme, extent });
    expect(report.refused).toBe(0);
  };

  beforeAll(async () => {
    graph = await emptyGraph(engine);
    await plant(graph, (await imageOfSeeds()).model);
  });
  afterAll(() => graph.close());

  it("are compared over what both were read for, and what is unknown is said to be unknown", async () => {
    await imported(
      "parts",
      "contribution,contributor,kind,Privacy,Access,Openness,Safety,Trust",
      "Paper A,Part A,BUSINESS,p1,p2,,0,0",
      "Paper B,Part B,BUSINESS,p1,,p3,p4,0",
      "Paper C,Part C,BUSINESS,p1,0,0,0,0",
    );
    const { overlap } =
      await asked(`{ overlap(a: "contributor:part-a", b: "contributor:part-b", scope: { scheme: "parts" }) {
      shared { ${item} } onlyA { ${item} } onlyB { ${item} } notReadInA { ${item} } notReadInB { ${item} } values { measure value } method { text } } }`);
    const labels = (list: { item: { label: string } }[]) => list.map((one) => one.item.label);
    expect([overlap.shared, overlap.onlyA, overlap.onlyB, overlap.notReadInA, overlap.notReadInB].map(labels)).toEqual([
      ["Privacy"],
      [],
      ["Safety"],
      ["Openness"],
      ["Access"],
    ]);
    expect(overlap.values[0]).toEqual({ measure: "JACCARD", value: 0.5 });
    expect(overlap.method.text).toContain(
      "share 1 of the 2 that either holds and the other does not hold with another stance. 2 more are held by one of them",
    );
    expect(overlap.method.text).toContain("2 of the contributors were read in part only");
    const { nearest, overlaps } = await asked(`{
      nearest(to: "contributor:part-a", first: 2, scope: { scheme: "parts" }) { value shared union }
      overlaps(among: CONTRIBUTOR, first: 1, scope: { scheme: "parts" }) { edges { sizeA sizeB shared value } } }`);
    expect(nearest).toEqual([
      { value: 0.5, shared: 1, union: 2 },
      { value: 0.5, shared: 1, union: 2 },
    ]);
    expect(overlaps.edges).toEqual([{ sizeA: 1, sizeB: 2, shared: 1, value: 0.5 }]);
  });

  it("do not agree by having been asked the same questions", async () => {
    const cells = drawnRows(30, 60, 7, (h, i, random) =>
      (h % 2 === 0) === i < 30 ? (random() < 0.6 ? "1" : "0") : "?",
    );
    await imported(
      "questionnaires",
      ["contribution,contributor,kind", ...Array.from({ length: 60 }, (_, i) => `Item ${i}`)].join(),
      ...cells.map((row, h) =>
        [`Sheet ${h},Body ${h},BUSINESS`, ...Array.from(row, (cell) => (cell === "?" ? "" : cell))].join(),
      ),
    );
    const { overlaps, communities } = await asked(`{
      overlaps(among: CONTRIBUTION, first: 1, scope: { scheme: "questionnaires" }) { significantCount method { text } }
      communities(among: CONTRIBUTION, scope: { scheme: "questionnaires" }) { pValue } }`);
    expect(overlaps.significantCount).toBe(0);
    expect(overlaps.method.text).toContain("the null model leaves nothing to chance where one of them was not read");
    expect(communities.pValue).toBeGreaterThan(0.05);
  });

  it("were read for what somebody coded there, whatever the scope makes of it", async () => {
    await imported(
      "stances",
      "contribution,contributor,kind,principle,locator,stance",
      "S 1,Body 1,BUSINESS,Trust,p1,AFFIRMS",
      ...[2, 3, 4].map((n) => `S ${n},Body ${n},BUSINESS,Trust,p1,OPPOSES`),
      "S 1,Body 1,BUSINESS,Trust,p2,AFFIRMS",
      "S 2,Body 2,BUSINESS,Care,p2,AFFIRMS",
    );
    const rowOf = async (scope: string, label: string) => {
      const { prevalence } = await asked(
        `{ prevalence(groupBy: ALL, scope: { scheme: "stances" ${scope} }) { rows { ${item} present otherStance absent } } }`,
      );
      const { present, otherStance, absent } = prevalence.rows.find((row: Answer["data"]) => row.item.label === label);
      return [present, otherStance, absent];
    };
    expect(await rowOf("", "Trust")).toEqual([1, 3, 0]);
    expect(await rowOf("stance: { eq: OPPOSES }", "Trust")).toEqual([3, 1, 0]);
    expect(await rowOf("minMentions: 2", "Trust")).toEqual([1, 3, 0]);
    expect(await rowOf("minMentions: 2", "Care")).toEqual([0, 0, 1]);
  });

  it("as contributors were read for what all of their documents were read for, those that nobody read left out", async () => {
    await imported(
      "several",
      "contribution,contributor,kind,Alpha,Beta,Gamma",
      "M 1,Mixed,BUSINESS,1,0,0",
      "M 2,Mixed,BUSINESS,,,1",
      "N 1,Whole,BUSINESS,0,0,1",
      "N 2,Whole,BUSINESS,,,",
    );
    const several = `rows: CONTRIBUTOR, scope: { scheme: "several" }`;
    const named = await asked(`{ matrix(${several}) { rows { ... on Contributor { key } } extents } }`);
    const { rows, extents } = named.matrix;
    const [mixed, whole] = ["mixed", "whole"].map((key) => rows.findIndex((row: { key: string }) => row.key === key));
    expect([extents[mixed!], extents[whole!], rows.length]).toEqual(["PARTIAL", "FULL", 2]);
    const { matrix } = await asked(`{ matrix(${several}) {
      mixed0: reading(row: ${mixed}, column: 0) mixed1: reading(row: ${mixed}, column: 1) mixed2: reading(row: ${mixed}, column: 2)
      whole0: reading(row: ${whole}, column: 0) whole2: reading(row: ${whole}, column: 2) } }`);
    expect(matrix).toEqual({
      mixed0: "PRESENT",
      mixed1: "NOT_READ",
      mixed2: "PRESENT",
      whole0: "READ_NOT_FOUND",
      whole2: "PRESENT",
    });
  });

  it("in a table of principles were not looked through for instruments", async () => {
    const { prevalence } = await asked(
      `{ prevalence(items: INSTRUMENTS, groupBy: ALL, scope: { scheme: "several" }) { rows { present absent } method { holders } } }`,
    );
    expect(prevalence.method.holders).toBe(0);
    expect(prevalence.rows.every(({ absent }: { absent: number }) => absent === 0)).toBe(true);
  });

  it("have no words to compute with where only places are known, and the matrix says so", async () => {
    const query = `{ matrix(rows: CONTRIBUTION, value: PER_THOUSAND_WORDS, scope: { scheme: "several" }) { values } }`;
    const { errors } = (await ask(apollo, graph, { query })) as Answer;
    expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "value" } });
    expect(errors?.[0].message).toContain("nobody knows how long their texts are, such as contribution:several/");
  });

  it("and all others are counted within a scope that the method names", async () => {
    const textOf = async (scope: string) => {
      const { overlaps } = await asked(
        `{ overlaps(among: CONTRIBUTOR, first: 1, scope: { ${scope} }) { method { text } } }`,
      );
      return overlaps.method.text as string;
    };
    expect(await textOf("")).toContain(
      "links from mentions with voice CONTRIBUTOR, status ACCEPTED, stance AFFIRMS (data",
    );
    expect(
      await textOf(
        `voice: { in: [QUOTED, CONTRIBUTOR] }, stance: {}, process: { eq: "wgec-2016" }, date: { from: "2014" }`,
      ),
    ).toContain(
      "mentions with voice QUOTED or CONTRIBUTOR, status ACCEPTED, any stance, in contributions of process wgec-2016, date from 2014 (data",
    );
  });
});
