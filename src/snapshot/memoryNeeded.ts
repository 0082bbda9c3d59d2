import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { graphFile } from "../graph/stateOfFiles.ts";

const megabyte = 1e6;
/** What the program takes beside a snapshot. */
const programMb = 100;
/** At 200,000 and at 1,000,000 pieces of evidence. */
const buildingTimesFile = 5.4;

/**
 * Megabytes of memory, about, that a start takes for what a directory keeps: to read its snapshot, or where there is none to build one from
 * the file of the embedded engine. 0 for both where neither is there.
 */
export function memoryNeeded(directory: string): { readMb: number; buildMb: number } {
  const sizes = sizesIn(directory);
  const [, snapshot] = sizes.find(([name]) => /^snapshot-.*\.bin$/.test(name)) ?? [];
  if (snapshot !== undefined) return { readMb: Math.ceil(snapshot / megabyte) + programMb, buildMb: 0 };
  const graph = new Map(sizes).get(graphFile) ?? 0;
  return { readMb: 0, buildMb: Math.ceil((graph * buildingTimesFile) / megabyte) };
}

function sizesIn(directory: string): [name: string, size: number][] {
  try {
    return readdirSync(directory).map((name) => [name, statSync(path.join(directory, name)).size]);
  } catch {
    // What is wrong with it, says who opens it.
    return [];
  }
}
