import { execFileSync } from "node:child_process";
import path from "node:path";
import { type Bench, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";

const holders = 50_000;

/** P5 at 50,000 holders, in a process that does nothing else. */
export function nearestAloneFindings(bench: Bench): Finding[] {
  const count = scaled(bench, holders);
  bench.tell(`P5: ${count} holders in a process of their own`);
  const program = path.join(import.meta.dirname, "nearestAlone.mjs");
  const { wallMs, cpuMs, peakMb } = JSON.parse(
    execFileSync(process.execPath, [program, String(count)], { encoding: "utf8" }),
  ) as {
    wallMs: number;
    cpuMs: number;
    peakMb: number;
  };
  return [
    {
      promise: "P5",
      says: `top 10 of each of ${count}, alone: wall`,
      goal: { atMost: 20_000 },
      unit: "ms",
      value: wallMs,
      detail: { "CPU ms of the whole process": cpuMs },
    },
    {
      promise: "P5",
      says: `top 10 of each of ${count}, alone: peak memory of the process, the drawing of the table included`,
      goal: { atMost: 130 },
      unit: "MB",
      value: peakMb,
    },
  ];
}
