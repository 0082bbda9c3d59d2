/** What went wrong in a graph engine, in the same four words for every engine. */
export type GraphErrorKind = "CONFLICT" | "TIMEOUT" | "UNAVAILABLE" | "PROGRAMMING";

/**
 * An error of a graph engine.
 * - CONFLICT: what was to be written contradicts what is there (exists already, still connected).
 * - TIMEOUT: the engine did not answer within the deadline; the outcome of a write is unknown, so repeat it.
 * - UNAVAILABLE: the engine cannot be reached, or was closed; ask again later.
 * - PROGRAMMING: the statement or its values are wrong; asking again will not help.
 *
 * The message may hold statement text or addresses: it is for the log, never for a client.
 */
export class GraphError extends Error {
  override readonly name = "GraphError";
  /** The name of the statement that failed, where one did. */
  readonly statement: string | undefined;

  constructor(
    readonly kind: GraphErrorKind,
    message: string,
    options: { cause?: unknown; statement?: string | undefined } = {},
  ) {
    super(message, options);
    this.statement = options.statement;
  }
}
