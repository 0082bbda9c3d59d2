import { getPriority, setPriority } from "node:os";
import { platform } from "node:process";

/** Of the levels from -20 to 19: it gets a third of a processor that the other thread wants as well. */
const politeness = 5;

/**
 * Called in a thread whose work may wait: where there are fewer processors than threads, the one that answers requests goes before it.
 * Linux alone knows priorities of threads; elsewhere it would be that of the whole program.
 */
export function giveWay(): void {
  try {
    if (platform === "linux" && getPriority() < politeness) setPriority(politeness);
  } catch {
    // A courtesy: where it is not allowed, the work is done all the same.
  }
}
