import { writeSync } from "node:fs";
import { type Logger, pino, stdSerializers } from "pino";
import { errorForLog } from "./graph/errorForLog.ts";
import type { Settings } from "./settings.ts";

/** Logs are JSON lines on stderr: those of a moment in one piece, and what is left when the program ends. */
export function makeLog({ logLevel }: Settings): Logger {
  const isDetailed = logLevel === "debug" || logLevel === "trace";
  const err = (error: Error) => (isDetailed ? undefined : errorForLog(error)) ?? stdSerializers.err(error);
  return pino({ level: logLevel, serializers: { err } }, stderr);
}

/** A line that comes sooner after others waits so long: a write for each would take as much time as a small answer. */
const betweenMs = 50;
/** Then they are written without waiting. */
const mostHeld = 8 * 1024;
/** So long whoever reads slowly is waited for at a time. */
const waitMs = 10;

let held = "";
let isDue = false;
let writtenMs = -betweenMs;
/** Nobody reads any more: the program goes on without a log. */
let isClosed = false;

const stderr = {
  write(line: string) {
    if (isClosed) return;
    held += line;
    if (held.length > mostHeld) flush();
    else if (!isDue) {
      isDue = true;
      setTimeout(flush, writtenMs + betweenMs - performance.now()).unref();
    }
  },
};

function flush(): void {
  isDue = false;
  writtenMs = performance.now();
  const bytes = Buffer.from(held);
  held = "";
  for (let at = 0; at < bytes.length;)
    try {
      at += writeSync(2, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EAGAIN") {
        // A full disk may have room again, a closed pipe has no reader again.
        isClosed = code === "EPIPE";
        return;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
    }
}
process.on("exit", flush);
