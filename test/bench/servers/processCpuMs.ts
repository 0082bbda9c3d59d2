import { readFileSync } from "node:fs";

/** What Linux counts the time of processes in. */
const tickMs = 10;

/** All that the threads of a process took since it was started. */
export function processCpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
