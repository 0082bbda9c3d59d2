import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { AuditLine } from "./audited.ts";

/**
 * Writes the audit record of the graph in a directory: a JSON line a change at the end of its `audit.jsonl`, which nothing ever shortens.
 * A line that cannot be written goes to `onFault`: the change itself has ended by then.
 */
export function auditFile(directory: string, onFault: (error: unknown, line: AuditLine) => void) {
  return (line: AuditLine): void => {
    try {
      mkdirSync(directory, { recursive: true });
      appendFileSync(path.join(directory, "audit.jsonl"), `${JSON.stringify(line)}\n`, { mode: 0o600, flush: true });
    } catch (error) {
      if (!isNoDirectory(error)) onFault(error, line);
    }
  };
}

/** Where the path is a file there is no graph either, and whoever opens it hears that. */
function isNoDirectory(error: unknown): boolean {
  return ["EEXIST", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}
