import type { Statement } from "./Graph.ts";
import { GraphError, type GraphErrorKind } from "./GraphError.ts";

const timeouts = [
  "TransactionTimedOut",
  "LockClientStopped",
  "Transaction.Terminated",
  // Marked as retriable by Neo4j, but a repetition meets the same wall.
  "LockAcquisitionTimeout",
  "MemoryPoolOutOfMemoryError",
];
const unavailable = [
  "ServiceUnavailable",
  "SessionExpired",
  "AuthenticationRateLimit",
  // The server wants to see the password again: the driver shows it with the next attempt.
  "AuthorizationExpired",
  // The driver asks who leads by now before the next attempt.
  "NotALeader",
  "ForbiddenOnReadOnlyDatabase",
  ".TransientError.",
];

/** By `code`: on Neo4j 5.26 `gqlStatus` is 50N42 for nearly everything. */
export function translateNeo4jError(error: unknown, statement?: Statement): GraphError {
  if (error instanceof GraphError) return error;
  const code = (error as { code?: string }).code ?? "";
  const message = error instanceof Error ? error.message : String(error);
  const where = statement ? `${statement.name}: ` : "";
  const advice = code.includes("MemoryPoolOutOfMemoryError") ? tooLarge : "";
  return new GraphError(kindOf(code, message), `${where}${code} ${message}${advice}`, {
    cause: error,
    statement: statement?.name,
  });
}

/** What is brought in at once is one transaction, and Neo4j holds that in its heap. */
const tooLarge =
  ". Nothing was written. Give Neo4j more memory (dbms.memory.transaction.total.max, server.memory.heap.max_size), or bring less at once (a table: --in-parts).";

function kindOf(code: string, message: string): GraphErrorKind {
  if (code.endsWith("ConstraintValidationFailed")) return "CONFLICT";
  if (timeouts.some((part) => code.includes(part))) return "TIMEOUT";
  if (unavailable.some((part) => code.includes(part))) return "UNAVAILABLE";
  if (/Connection acquisition timed out|Pool is closed/.test(message)) return "UNAVAILABLE";
  return "PROGRAMMING";
}
