// Stores the graph of today's program: run it at each release, and note the new file in README.md.
// npx vitest run --mode record released/store
import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { importTable } from "../../src/intake/tables/importTable.ts";
import { openEmbedded } from "../../src/graph/embedded.ts";
import { plantDirectories } from "../../src/intake/seeds/plantDirectories.ts";
import { dumpOf, storeGraph } from "./storedGraph.ts";

/** The tables that are imported: file, scheme, name. */
const tables = [
  ["long.csv", "keepers", "A survey of keepers", "PARTIAL"],
  ["wide.csv", "waters", "A survey of waters", undefined],
] as const;

it("stores the product's seeds and two imported tables", { timeout: 120_000 }, async () => {
  const graph = openEmbedded(undefined, { shuffleRows: true });
  await plantDirectories(graph, []);
  for (const [file, scheme, source, extent] of tables) {
    const report = await importTable(graph, path.join(import.meta.dirname, "tables", file), { scheme, source, extent });
    expect(report.refusals).toEqual([]);
  }
  const commit = execFileSync("git", ["log", "-1", "--format=%cs-%h", "--abbrev=7"], { encoding: "utf8" }).trim();
  const stored = await dumpOf(graph);
  const bytes = storeGraph(commit, stored);
  console.log(`${commit}: ${stored.nodes.length} nodes, ${stored.relationships.length} relationships, ${bytes} bytes`);
  await graph.close();
});
