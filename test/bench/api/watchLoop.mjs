// Loaded into the program by `node --import`: on SIGUSR2 it says on stdout, as a line of JSON, how late the event loop was since the
// last time (milliseconds), and starts again.
import { monitorEventLoopDelay } from "node:perf_hooks";

const resolutionMs = 5;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();
process.on("SIGUSR2", () => {
  // What the histogram holds is the time between two looks, not how late the second was.
  const late = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolutionMs);
  process.stdout.write(`${JSON.stringify({ p99Ms: late(delay.percentile(99)), maxMs: late(delay.max) })}\n`);
  delay.reset();
});
