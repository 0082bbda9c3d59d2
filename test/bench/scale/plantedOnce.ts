import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../../src/projectRoot.ts";
import { buildOnce } from "../../support/neo4j/buildOnce.ts";
import { startProgram } from "../../support/program.ts";
import type { Bench } from "../Bench.ts";
import { processPeakMb } from "../servers/processMemory.ts";
import { writeScaleSeeds } from "./writeScaleSeeds.ts";

export interface Planted {
  /** The directory of the graph. */
  folder: string;
  /** What planting took, where it was planted in this run. */
  took?: { wallMs: number; peakMb: number };
}

/** A graph of so many passages, kept below `.cache`, since planting takes minutes. */
export async function plantedOnce(bench: Bench, count: number): Promise<Planted> {
  const [seeds, folder] = ["seeds", "graph"].map((name) =>
    path.join(projectRoot, ".cache", `bench-scale-${name}-${count}`),
  ) as [string, string];
  await buildOnce(seeds, (draft) => writeScaleSeeds(draft, count));
  if (existsSync(folder)) return { folder };
  bench.tell(`plants ${count} passages into ${folder}, once`);
  let took: Planted["took"];
  await buildOnce(folder, async (draft) => {
    mkdirSync(draft, { recursive: true });
    const begun = performance.now();
    const { child, ended } = startProgram(["plant", seeds], { settings: { CONCORDANCE_DATA: draft } });
    let peakMb = 0;
    const look = setInterval(() => (peakMb = Math.max(peakMb, processPeakMb(child.pid!))), 200);
    const { code, stderr } = await ended;
    clearInterval(look);
    if (code !== 0) throw new Error(`planting failed: ${stderr}`);
    took = { wallMs: performance.now() - begun, peakMb };
  });
  return { folder, ...(took && { took }) };
}
