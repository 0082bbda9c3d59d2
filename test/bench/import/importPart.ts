import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { importTable } from "../../../src/exchange/importTable.ts";
import { openEmbedded } from "../../../src/graph/embedded.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { statementOf } from "../../../src/graph/statements.ts";
import { prepareGraph } from "../../../src/seeds/prepareGraph.ts";
import { type Bench, type Part, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { type Cost, costOf, median } from "../rounds.ts";
import { neo4jFindings } from "./neo4jFindings.ts";
import { writeCodings } from "./writeCodings.ts";

const evidence = 20_000;
const larger = 4;

/**
 * P11: a coding table into an empty embedded graph in memory (with the product's own seeds in it), and the same once more; and into
 * a real Neo4j, beside what its driver alone takes to put the same nodes and relationships there.
 */
export const importPart: Part = {
  name: "import",
  async run(bench) {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-import-"));
    try {
      const count = scaled(bench, evidence);
      const small = await writeCodings(path.join(folder, "small.csv"), count);
      const large = await writeCodings(path.join(folder, "large.csv"), larger * count);
      return [...(await embeddedFindings(bench, small, large, count)), ...(await neo4jFindings(bench, small, count))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function embeddedFindings(bench: Bench, smallFile: string, largeFile: string, count: number): Promise<Finding[]> {
  // What is compiled during the first import shall not be charged to the smaller one.
  await imported(smallFile);
  const small = await imported(smallFile);
  bench.tell(`import: ${count} codings took ${Math.round(small.first.wallMs)} ms; now ${larger * count}`);
  const runs: Imported[] = [];
  for (let round = 0; round < bench.rounds; round++) runs.push(await imported(largeFile));
  const { things } = runs[0]!;
  const [firstMs, againMs] = [median(runs.map((run) => run.first.wallMs)), median(runs.map((run) => run.again.wallMs))];
  const finding = (says: string, goal: Finding["goal"], unit: Finding["unit"], value: number): Finding => ({
    promise: "P11",
    says,
    goal,
    unit,
    value,
    detail: { things, "first ms": firstMs, "again ms": againMs },
  });
  const rate = (ms: number) => things / (ms / 1_000);
  const codings = `${larger * count} codings, embedded`;
  return [
    finding(`import of ${codings}: nodes and relationships a second`, { atLeast: 60_000 }, "/s", rate(firstMs)),
    finding(`the same again, which changes nothing: a second`, { atLeast: 30_000 }, "/s", rate(againMs)),
    finding(`time of ${codings} / of a fourth of them`, { atMost: 6 }, "×", firstMs / small.first.wallMs),
    finding(`import of ${count} codings, embedded`, { atMost: 3_000 }, "ms", small.first.wallMs),
  ];
}

interface Imported {
  first: Cost;
  again: Cost;
  things: number;
}

async function imported(file: string): Promise<Imported> {
  const graph = openEmbedded(undefined);
  try {
    await prepareGraph(graph, []);
    const before = await thingsIn(graph);
    const run = () => importTable(graph, file, { scheme: "drawn" });
    const first = await costOf(run);
    const things = (await thingsIn(graph)) - before;
    return { first, again: await costOf(run), things };
  } finally {
    await graph.close();
  }
}

/** Nodes and relationships. */
async function thingsIn(graph: Graph): Promise<number> {
  let things = 0;
  for (const text of ["MATCH (n) RETURN count(*) AS things", "MATCH (a)-[r]->(b) RETURN count(*) AS things"]) {
    const [row] = await graph.read<{ things: number }>(statementOf("bench/things", text), {});
    things += row!.things;
  }
  return things;
}
