import { existsSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../../src/projectRoot.ts";
import { buildOnce } from "../../support/neo4j/buildOnce.ts";
import { type Bench, type Part, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { plantTable } from "../graph/plantTable.ts";
import { zipfTable } from "../overlap/zipfTable.ts";
import { median } from "../rounds.ts";
import { WatchedProgram } from "./WatchedProgram.ts";

const holders = 10_000;
const items = 500;
const meanSize = 25;
const cachedTimes = 20;

const questions = {
  overlaps:
    "{ overlaps(among: CONTRIBUTOR, first: 100) { totalCount edges { a { ... on Node { id } } b { ... on Node { id } } value significance { pValue verdict } } } }",
  cooccurrence: "{ cooccurrence(first: 100) { totalCount edges { shared significance { pValue } } } }",
  // Independent data have no communities: their answer would be ten thousand groups of one.
  communities: "{ communities(among: CONTRIBUTOR) { modularity } }",
  nearest: '{ nearest(to: "contributor:holder-00007", first: 10) { shared value holder { ... on Node { id } } } }',
};

/** The program itself over the embedded graph: the first and the next answer at 10,000 contributors × 500 principles. */
export const apiPart: Part = {
  name: "api",
  async run(bench) {
    const directory = await dataOf(bench);
    const program = new WatchedProgram(directory);
    try {
      await program.ask("{ service { version } }");
      await program.loopDelay();
      const findings: Finding[] = [];
      const peaks: Record<string, number> = {};
      for (const [name, query] of Object.entries(questions)) {
        bench.tell(`api: ${name}`);
        findings.push(...(await asked(program, name, query)));
        peaks[`after ${name} MB`] = program.peakMb();
      }
      const says = "overlaps: peak memory of the program, with the graph in it";
      const value = peaks["after overlaps MB"]!;
      return [...findings, { promise: "API", says, goal: { atMost: 600 }, unit: "MB", value, detail: peaks }];
    } finally {
      await program.stop();
    }
  },
};

async function asked(program: WatchedProgram, name: string, query: string): Promise<Finding[]> {
  const first = await program.ask(query);
  const delay = await program.loopDelay();
  const cached: number[] = [];
  for (let time = 0; time < cachedTimes; time++) cached.push((await program.ask(query)).wallMs);
  await program.loopDelay();
  const finding = (says: string, atMost: number, value: number): Finding => ({
    promise: "API",
    says: `${name}: ${says}`,
    goal: { atMost },
    unit: "ms",
    value,
    detail: { "first ms": first.wallMs, "loop p99 ms": delay.p99Ms, "loop max ms": delay.maxMs },
  });
  return [
    finding("first answer", 10_000, first.wallMs),
    finding("the same again, p50", 20, median(cached)),
    finding("event loop late meanwhile, p99", 50, delay.p99Ms),
  ];
}

/** The planted graph, kept below `.cache`, since planting takes longer than asking. */
async function dataOf(bench: Bench): Promise<string> {
  const count = scaled(bench, holders);
  const folder = path.join(projectRoot, ".cache", `bench-graph-${count}`);
  if (!existsSync(folder)) bench.tell(`api: plants ${count} contributors into ${folder}, once`);
  return buildOnce(folder, async (draft) => {
    const graph = await plantTable(zipfTable(count, items, 1, meanSize), draft);
    await graph.close();
  });
}
