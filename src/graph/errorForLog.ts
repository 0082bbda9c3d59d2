import { GraphError } from "./GraphError.ts";

/**
 * A fault of an engine as logs show it: what kind it is, by which code, where in the program, without the words of the database, which may
 * hold statements, values and addresses. Undefined for what is no fault of an engine, or has none of its words.
 */
export function errorForLog(error: unknown): object | undefined {
  if (!(error instanceof GraphError) || error.cause === undefined) return undefined;
  const { code } = Object(error.cause) as { code?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    kind: error.kind,
    ...(typeof code === "string" && { code }),
    ...(error.statement !== undefined && { statement: error.statement }),
    message: "LOG_LEVEL=debug shows what the database said",
    stack: frames.join("\n"),
  };
}
