import { beforeAll, expect, it } from "vitest";
import { ExportSource } from "../../src/exports/ExportSource.ts";
import { allResources } from "../../src/exports/rdf/allResources.ts";
import { nQuads } from "../../src/exports/rdf/nQuads.ts";
import { dataAddress } from "../../src/exports/rdf/PartDigests.ts";
import type { Resource } from "../../src/exports/rdf/Resource.ts";
import { wholeGraph } from "../../src/exports/Scope.ts";
import { thingResources } from "../../src/exports/things/thingResources.ts";
import { snapshotOf } from "../../src/snapshot/snapshotOf.ts";
import { trappedGraph } from "../support/exporting.ts";

let source: ExportSource;

beforeAll(async () => {
  const graph = await trappedGraph();
  source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params));
});

async function statementsOf(resources: AsyncIterable<Resource>): Promise<string[]> {
  let text = "";
  for await (const piece of nQuads.write(resources, source.base)) text += piece;
  return text.trimEnd().split("\n");
}

it("what is said of all things, one by one, is what the whole export says: nothing is lost, nothing is added", async () => {
  const whole = new Set(await statementsOf(allResources(source, wholeGraph)));
  const said = new Set<string>();
  for (const kind of ["contributor", "contribution", "instrument", "scheme", "process"] as const) {
    const { columns, count } = source.snapshot.tables[kind];
    for (let row = 0; row < count; row += 1)
      for (const statement of await statementsOf(thingResources(source, columns.id.at(row)!))) said.add(statement);
  }
  expect(whole.size).toBeGreaterThan(10_000);
  expect([...said].filter((statement) => !whole.has(statement))).toEqual([]);
  // What the whole export says of itself is of no thing.
  const ofThings = [...whole].filter((statement) => !statement.startsWith(`<${source.base}${dataAddress}`));
  expect(ofThings.filter((statement) => !said.has(statement))).toEqual([]);
});

it.each([
  ["principle:openness", "<https://concordance.invalid/schemes/concordance> "],
  ["provision:tunis-agenda/69", "<https://concordance.invalid/instruments/tunis-agenda/70> "],
  ["question:wgec-2016/1", "<https://concordance.invalid/processes/wgec-2016/questions/2> "],
  ["contribution:wgec-2016/canada", "/evidence/mention/wgec-2016/cis-india/"],
])("what is said of %s is of it alone", async (id, foreign) => {
  const said = await statementsOf(thingResources(source, id));
  expect(said.length).toBeGreaterThan(2);
  expect(said.filter((statement) => statement.startsWith(foreign))).toEqual([]);
});

it("which data it is from stands in what is said of a thing, as the whole export says it", async () => {
  for (const id of ["principle:openness", "contribution:trap-2026/tonga", "question:wgec-2016/1"]) {
    const said = await statementsOf(thingResources(source, id));
    expect(said).toContain(`<${source.base}data> <https://schema.org/version> "${source.snapshot.dataVersion}" .`);
  }
});

it("a graph that was away for a moment is asked again", async () => {
  const graph = await trappedGraph();
  let isAway = true;
  const late = new ExportSource(await snapshotOf(graph), (asked, params) =>
    isAway ? Promise.reject(new Error("away")) : graph.read(asked, params),
  );
  await expect(statementsOf(thingResources(late, "contributor:canada"))).rejects.toThrow("away");
  isAway = false;
  expect(await statementsOf(thingResources(late, "contributor:canada"))).toEqual(
    await statementsOf(thingResources(source, "contributor:canada")),
  );
});
