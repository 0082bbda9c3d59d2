import { type Logger, pino, stdSerializers } from "pino";
import { errorForLog } from "./graph/errorForLog.ts";
import type { Settings } from "./settings.ts";

/** Logs are JSON lines on stderr. */
export function makeLog({ logLevel }: Settings): Logger {
  const isDetailed = logLevel === "debug" || logLevel === "trace";
  const err = (error: Error) => (isDetailed ? undefined : errorForLog(error)) ?? stdSerializers.err(error);
  return pino({ level: logLevel, serializers: { err } }, pino.destination({ dest: 2, sync: true }));
}
