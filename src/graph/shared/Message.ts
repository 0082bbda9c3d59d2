import type { LabelSchema, Statement } from "../Graph.ts";
import type { GraphErrorKind } from "../GraphError.ts";
import type { Params } from "../params.ts";

/** What a command asks of the process that holds the graph; `id` is the number of the call on its connection. */
export type Call = { id: number } & Asked;

export type Asked =
  | { call: "hello"; version: string }
  | { call: "describe" }
  | { call: "checkpoint" }
  | { call: "ensureSchema"; labels: readonly LabelSchema[] }
  | { call: "read"; statement: Statement; params: Params }
  /** Waits for its turn among the writers; `begins` says that it has come, and again where the transaction is tried again. */
  | { call: "write"; keep: boolean }
  /** A statement of the transaction that the call of this number began. */
  | { call: "run"; write: number; statement: Statement; params: Params }
  /** Its work is done: it lands, or is taken back. */
  | { call: "end"; write: number; isGood: boolean };

export type Reply =
  /** Rows of an answer; more follow. */
  | { id: number; part: unknown[] }
  | { id: number; begins: true }
  | { id: number; value: unknown }
  | { id: number; error: { message: string; kind?: GraphErrorKind; statement?: string } }
  /** The last word: the server stops. */
  | { stops: true };
