import { userInfo } from "node:os";

/** A change of the graph that somebody tries. */
export interface Change<Result> {
  /** The command: "plant". */
  what: string;
  /** Names of directories, tables, files or owners; no word of any document. */
  of: readonly string[];
  /** What it did, in numbers. */
  countsOf: (result: Result) => Readonly<Record<string, number | string>>;
  /** Whether it came to an end without changing anything, because what was given had faults. */
  isRefused?: (result: Result) => boolean;
}

/** What stands in the audit record of a change; nothing of what was written, only how much. */
export interface AuditLine {
  /** In UTC, when it ended. */
  time: string;
  /** `user:ada` of the machine, later `key:ada` too. */
  who: string;
  what: string;
  of: readonly string[];
  /**
   * Refused: what was given has faults (of a directory the seeds may stand by then, where one of its tables was refused); failed: the graph
   * or the program did, and what of it landed is to be looked up.
   */
  outcome: "accepted" | "refused" | "failed";
  counts?: Readonly<Record<string, number | string>>;
  /** The kind of the fault; its sentence may repeat words of a document. */
  because?: string;
}

/** Does the work, and records that it was done, refused, or failed. What the work throws comes out as it is. */
export async function audited<Result>(
  record: (line: AuditLine) => void,
  { what, of, countsOf, isRefused = () => false }: Change<Result>,
  work: () => Promise<Result>,
): Promise<Result> {
  const begin = () => ({ time: new Date().toISOString(), who: `user:${userOfMachine()}`, what, of });
  try {
    const result = await work();
    record({ ...begin(), outcome: isRefused(result) ? "refused" : "accepted", counts: countsOf(result) });
    return result;
  } catch (error) {
    const because = error instanceof Error ? error.name : "unknown";
    record({ ...begin(), outcome: isOurFault(error) ? "failed" : "refused", because });
    throw error;
  }
}

/** A fault of the graph, of the system (which gives its errors a code), or of the program; all others speak of what was given. */
function isOurFault(error: unknown): boolean {
  if (!(error instanceof Error) || "code" in error) return true;
  return ["GraphError", "TypeError", "RangeError", "ReferenceError"].includes(error.name);
}

/** Containers run users that have no name. */
function userOfMachine(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "unknown");
  }
}
