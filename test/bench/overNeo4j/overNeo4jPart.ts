import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openNeo4j } from "../../../src/graph/neo4j.ts";
import { projectRoot } from "../../../src/projectRoot.ts";
import { neo4jStartable } from "../../support/neo4j/neo4jAvailable.ts";
import { type Bench, type Part, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { plantTableIn } from "../graph/plantTable.ts";
import { type RunningPeer, startPeer } from "../neo4j/startPeer.ts";
import { zipfTable } from "../overlap/zipfTable.ts";
import { median, rounds } from "../rounds.ts";
import { type Question, TimedServer } from "../servers/TimedServer.ts";
import { peerProgram } from "./peerFolder.ts";
import { type Pair, pairs } from "./pairs.ts";
import { sameData } from "./sameData.ts";

const table = { holders: 1_000, items: 200, meanSize: 10 };
const goals = { "CPU of the server": 0.35, "CPU of the database": 0.05, p50: 0.35 };
type Measure = keyof typeof goals;

interface Servers {
  ours: TimedServer;
  theirs: TimedServer;
  database: RunningPeer;
}

/** P4: the same questions over one Neo4j, beside @neo4j/graphql: time of the servers, of the database, and of whoever waits. */
export const overNeo4jPart: Part = {
  name: "overNeo4j",
  async run(bench) {
    const startable = neo4jStartable();
    const why = startable.available ? "peers were not asked for" : startable.reason;
    if (!startable.available || !bench.withPeers) return pairs.flatMap((pair) => findings(pair, undefined, why));
    const folder = mkdtempSync(path.join(tmpdir(), "concordance-bench-"));
    const database = await startPeer();
    let servers: Servers | undefined;
    try {
      servers = { ...(await started(bench, database, folder)), database };
      const found: Finding[] = [];
      for (const pair of pairs) {
        bench.tell(`overNeo4j: ${pair.says}`);
        found.push(...findings(pair, await measured(bench, servers, pair)));
      }
      return found;
    } finally {
      await servers?.ours.stop();
      await servers?.theirs.stop();
      await database.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

async function started(bench: Bench, database: RunningPeer, folder: string): Promise<Omit<Servers, "database">> {
  const graph = openNeo4j(database);
  await plantTableIn(graph, zipfTable(scaled(bench, table.holders), table.items, 1, table.meanSize));
  await graph.close();
  const where = { NEO4J_URI: database.uri, NEO4J_USER: database.user, NEO4J_PASSWORD: database.password };
  const settings = { ...where, CONCORDANCE_DATA: folder, LOG_LEVEL: "error" };
  const ours = [path.join(projectRoot, "src/concordance.mjs"), "serve"];
  const theirs = [await peerProgram()];
  return {
    ours: await TimedServer.start(ours, posted("/graphql", { query: "{ service { version } }" }), settings),
    theirs: await TimedServer.start(theirs, posted("/", { query: "{ __typename }" }), where),
  };
}

/** Of both, by measure; each round in another order. */
async function measured(bench: Bench, { ours, theirs, database }: Servers, pair: Pair) {
  let number = 0;
  const ask = {
    ours: () => posted("/graphql", { ...pair.ours, extensions: { number: ++number } }),
    theirs: () => posted("/", pair.theirs),
  };
  sameData(pair.says, (await ours.ask(ask.ours())).text, (await theirs.ask(ask.theirs())).text);
  const databaseMs = { ours: [] as number[], theirs: [] as number[] };
  const contestant = (name: "ours" | "theirs", server: TimedServer) => ({
    name,
    run: async () => {
      const before = database.cpuMs();
      const cost = await server.costOf(pair.times, ask[name]);
      databaseMs[name].push((database.cpuMs() - before) / pair.times);
      return cost;
    },
  });
  const costs = await rounds([contestant("ours", ours), contestant("theirs", theirs)], bench.rounds);
  const of = (name: "ours" | "theirs"): Record<Measure, number> => ({
    "CPU of the server": costs[name]!.cpuMs,
    // The first round warms up.
    "CPU of the database": median(databaseMs[name].slice(1)),
    p50: costs[name]!.wallMs,
  });
  return { ours: of("ours"), theirs: of("theirs") };
}

function findings(pair: Pair, both: Awaited<ReturnType<typeof measured>> | undefined, why = ""): Finding[] {
  return Object.entries(goals).map(([measure, atMost]) => {
    const says = `over Neo4j, ${pair.says}: ${measure}, @neo4j/graphql`;
    const finding = { promise: "P4", says, goal: { atMost }, unit: "×" } as const;
    if (both === undefined) return { ...finding, missing: why };
    const [ours, theirs] = [both.ours[measure as Measure], both.theirs[measure as Measure]];
    return { ...finding, value: ours / theirs, detail: { "ours ms": ours, "peer ms": theirs } };
  });
}

function posted(where: string, asked: object): Question {
  return { path: where, body: JSON.stringify(asked) };
}
