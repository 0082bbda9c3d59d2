import type { Params } from "./params.ts";

/** One Cypher text that both engines run. */
export interface Statement {
  /** Its file below `cypher/` without the ending, or for a text joined from several files the names that it was joined from. */
  readonly name: string;
  readonly text: string;
  /** The embedded engine writes even when a write is sent as a read: so each statement says what it does, and the port checks. */
  readonly writes: boolean;
}

export interface ReadOptions {
  /** After so long the caller gets a TIMEOUT; Neo4j also stops working on it. */
  timeoutMs?: number;
}

export interface WriteOptions {
  /** After so long on a server the transaction fails with a TIMEOUT, and nothing of it lands. A minute unless given. */
  timeoutMs?: number;
  /** `false` runs the transaction and gives its result, and then takes all of it back: a dry run. */
  keep?: boolean;
}

/** What a transaction can do: all of it lands or nothing. */
export interface Transaction {
  run<Row>(statement: Statement, params?: Params): Promise<Row[]>;
}

/** What must be there before data is: a unique key and the properties that lists are paged by. */
export interface LabelSchema {
  label: string;
  unique: string;
  indexes: readonly string[];
}

/**
 * The port: all that the domain knows of an engine. Both engines give the same rows for the same statement.
 * Whatever goes wrong in an engine is a {@link GraphError}; an error that the work of a transaction throws comes out as it is.
 */
export interface Graph {
  /** How many writes landed through this port. */
  readonly writes: number;
  /** The engine's name and version, for people: "embedded (Grafeo 0.6.0)". */
  describe(): Promise<string>;
  read<Row>(statement: Statement, params?: Params, options?: ReadOptions): Promise<Row[]>;
  /** Runs `work` as one transaction. It may run again after a transient fault, so it must be repeatable. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>, options?: WriteOptions): Promise<Result>;
  /** Idempotent. Must run before the first write. */
  ensureSchema(labels: readonly LabelSchema[]): Promise<void>;
  /** Resolves when what was written is safe on disk. */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}

/** How a request reads: the port's `read`, within what is left of the request's time. */
export type Read = <Row>(statement: Statement, params: Params) => Promise<Row[]>;
