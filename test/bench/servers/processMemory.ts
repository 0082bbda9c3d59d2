import { readFileSync } from "node:fs";

/** The most memory that a process ever held, as Linux knows it; 0 where it is gone. */
export function processPeakMb(pid: number): number {
  return statusOf(pid, "VmHWM");
}

/** What it holds now. */
export function processMb(pid: number): number {
  return statusOf(pid, "VmRSS");
}

function statusOf(pid: number, name: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
