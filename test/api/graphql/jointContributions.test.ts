import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { type Answer, apollo, emptyGraph, imageOfSeeds, oneEngine } from "../../support/engines.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { plant } from "../../support/planting.ts";

/** A paper of Canada (a state, WEOG) and Acme (a business), and one of Acme alone. */
const table = [
  "contribution,contributor,kind,Privacy,Openness",
  "Joint view,Canada; Acme,STATE; BUSINESS,p. 1,0",
  "Own view,Acme,BUSINESS,0,p. 2",
].join("\n");

describe.each(oneEngine)("contributions of several on %s", (engine) => {
  let graph: Graph;
  const asked = async (query: string) => {
    const { data, errors } = JSON.parse(JSON.stringify(await ask(apollo, graph, { query }))) as Answer;
    expect(errors).toBeUndefined();
    return data;
  };
  const holdersIn = async (scope: string) => {
    const { overlaps } = await asked(
      `{ overlaps(among: CONTRIBUTION, first: 1, scope: { scheme: "joint", ${scope} }) { method { holders } } }`,
    );
    return overlaps.method.holders;
  };

  beforeAll(async () => {
    graph = await emptyGraph(engine);
    await plant(graph, (await imageOfSeeds()).model);
    const mapping = fileWith('contributorSeparator: ";"', "mapping.yaml");
    const report = await importTable(graph, fileWith(table), { scheme: "joint", source: "Joint views", mapping });
    expect(report.refusals).toEqual([]);
  });
  afterAll(() => graph.close());

  it("are in scope where one and the same contributor passes all that is asked", async () => {
    expect(await holdersIn("contributorKind: { eq: STATE }")).toBe(1);
    expect(await holdersIn("contributorKind: { in: [STATE, BUSINESS] }")).toBe(2);
    expect(await holdersIn("contributorKind: { eq: BUSINESS, in: [STATE] }")).toBe(0);
    expect(await holdersIn("contributorKind: { eq: STATE }, regionalGroup: { eq: WESTERN_EUROPEAN_AND_OTHERS }")).toBe(
      1,
    );
    expect(
      await holdersIn("contributorKind: { eq: BUSINESS }, regionalGroup: { eq: WESTERN_EUROPEAN_AND_OTHERS }"),
    ).toBe(0);
  });

  it("count for each of them, and the method says that they agree by that alone", async () => {
    const { overlap } = await asked(
      `{ overlap(a: "contributor:canada", b: "contributor:acme", scope: { scheme: "joint" }) { shared { countA countB } method { text } } }`,
    );
    expect(overlap.shared).toEqual([{ countA: 1, countB: 1 }]);
    expect(overlap.method.text).toContain(
      "1 contributions have several of these contributors and count for each of them",
    );
  });
});
