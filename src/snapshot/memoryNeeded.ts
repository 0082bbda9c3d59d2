import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { knownAnswersIn } from "../graph/knownAnswers.ts";
import { bytesOfLog, graphFile } from "../graph/stateOfFiles.ts";

const megabyte = 1e6;
/** What the program takes beside a snapshot. */
const programMb = 100;
/** At 200,000 and at 1,000,000 pieces of evidence. */
const buildingTimesFile = 5.4;

/**
 * Megabytes of memory, about, that a start takes for what a directory keeps: to read its snapshot, or to build one from the file and the log
 * of the embedded engine where there is none or they have changed since. 0 for both where neither is there.
 */
export function memoryNeeded(directory: string): { readMb: number; buildMb: number } {
  const sizes = sizesIn(directory);
  const engine = (new Map(sizes).get(graphFile) ?? 0) + bytesOfLog(directory);
  const snapshot = Math.max(0, ...sizes.filter(([name]) => /^snapshot-.*\.bin$/.test(name)).map(([, size]) => size));
  if (snapshot > 0 && (engine === 0 || knownAnswersIn(directory) !== undefined))
    return { readMb: Math.ceil(snapshot / megabyte) + programMb, buildMb: 0 };
  return { readMb: 0, buildMb: Math.ceil((engine * buildingTimesFile) / megabyte) };
}

function sizesIn(directory: string): [name: string, size: number][] {
  try {
    return readdirSync(directory).map((name) => [name, statSync(path.join(directory, name)).size]);
  } catch {
    // Whoever opens it says what is wrong.
    return [];
  }
}
