import type { Finding } from "./Finding.ts";

/** How a run was asked for. */
export interface Bench {
  /** A share of the full size: 1; less for a quick look, more to see what grows. Neither shows a promise kept or broken. */
  scale: number;
  /** Whether to go beyond the full size, where a part can. */
  isLarge: boolean;
  /** Rounds in which contestants take turns. */
  rounds: number;
  /** Whether programs that others wrote are started to compare with. */
  withPeers: boolean;
  /** Says on stderr what goes on. */
  tell: (line: string) => void;
}

/** One part of the benchmarks: `npm run bench -- NAME`. */
export interface Part {
  name: string;
  run: (bench: Bench) => Promise<Finding[]>;
}

/** A full size at the scale of this run, at least 20. */
export function scaled(bench: Bench, full: number): number {
  return Math.max(20, Math.round(full * bench.scale));
}
