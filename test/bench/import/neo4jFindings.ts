import { importTable } from "../../../src/intake/tables/importTable.ts";
import { openNeo4j } from "../../../src/graph/neo4j.ts";
import { prepareGraph } from "../../../src/intake/seeds/prepareGraph.ts";
import { neo4jStartable } from "../../support/neo4j/neo4jAvailable.ts";
import type { Bench } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { startPeer } from "../neo4j/startPeer.ts";
import { costOf, rounds } from "../rounds.ts";
import { BareDriver } from "./BareDriver.ts";
import { importedAlone } from "./importedAlone.ts";

interface Measured {
  things: number;
  oursMs: number;
  bareMs: number;
  /** Of the importing process, with the table, and with one of four times the codings in the same documents. */
  smallMb: number;
  denserMb: number;
}

/** A coding table into a warm Neo4j, and the same nodes and relationships by the driver alone. */
export async function neo4jFindings(
  bench: Bench,
  file: string,
  denserFile: string,
  codings: number,
): Promise<Finding[]> {
  const startable = neo4jStartable();
  const why = startable.available ? "peers were not asked for" : startable.reason;
  const measured = bench.withPeers && startable.available ? await measure(bench, file, denserFile) : undefined;
  const finding = (says: string, goal: Finding["goal"], unit: Finding["unit"], value: (m: Measured) => number) => ({
    promise: "P11",
    says,
    goal,
    unit,
    ...(measured === undefined ? { missing: why } : { value: value(measured), detail: { ...measured } }),
  });
  const imported = `import of ${codings} codings, warm Neo4j`;
  return [
    finding(
      `${imported}: rate / the driver alone, by UNWIND and MERGE`,
      { atLeast: 0.9 },
      "×",
      (m) => m.bareMs / m.oursMs,
    ),
    finding(imported, { atMost: 6_000 }, "ms", (m) => m.oursMs),
    finding(
      "peak memory of a program that imports four times the codings of the same documents / these",
      { atMost: 1.25 },
      "×",
      (m) => m.denserMb / m.smallMb,
    ),
  ];
}

async function measure(bench: Bench, file: string, denserFile: string): Promise<Measured> {
  bench.tell("import: starting Neo4j");
  const server = await startPeer();
  const graph = openNeo4j(server);
  const bare = new BareDriver(server);
  try {
    await prepareGraph(graph, []);
    const ours = () => importTable(graph, file, { scheme: "drawn", extent: "PARTIAL" });
    await ours();
    const content = await bare.content();
    const contestant = (name: string, work: () => Promise<unknown>) => ({
      name,
      run: async () => {
        await bare.clear();
        const cost = await costOf(work);
        const { things } = await bare.content();
        if (things !== content.things) throw new Error(`${name} left ${things} things, not ${content.things}.`);
        return cost;
      },
    });
    const costs = await rounds([contestant("ours", ours), contestant("bare", () => bare.merge(content))], bench.rounds);
    await bare.clear();
    const { peakMb: smallMb } = importedAlone(file, server);
    await bare.clear();
    const { peakMb: denserMb } = importedAlone(denserFile, server);
    const { things } = content;
    return { things, oursMs: costs["ours"]!.wallMs, bareMs: costs["bare"]!.wallMs, smallMb, denserMb };
  } finally {
    await graph.close();
    await bare.close();
    await server.stop();
  }
}
