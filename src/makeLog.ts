import { type DestinationStream, type Logger, pino, stdSerializers } from "pino";
import { errorForLog } from "./graph/errorForLog.ts";
import type { Settings } from "./settings.ts";

/** Logs are JSON lines on stderr: those of one turn of the event loop in one piece, and what is left when the program ends. */
export function makeLog({ logLevel }: Settings): Logger {
  const isDetailed = logLevel === "debug" || logLevel === "trace";
  const err = (error: Error) => (isDetailed ? undefined : errorForLog(error)) ?? stdSerializers.err(error);
  return pino({ level: logLevel, serializers: { err } }, stderrByTurns());
}

/** Then they are written without waiting for the end of the turn. */
const mostHeld = 8 * 1024;

function stderrByTurns(): DestinationStream {
  const stderr = pino.destination({ dest: 2, sync: true, minLength: mostHeld });
  let isHeld = false;
  const flush = () => {
    isHeld = false;
    stderr.flushSync();
  };
  process.on("exit", flush);
  return {
    write(line) {
      if (!isHeld) setImmediate(flush);
      isHeld = true;
      stderr.write(line);
    },
  };
}
