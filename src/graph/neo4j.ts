import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import type { Graph, LabelSchema, ReadOptions, Statement, Transaction, WriteOptions } from "./Graph.ts";
import { GraphError } from "./GraphError.ts";
import { translateNeo4jError } from "./neo4jErrors.ts";
import { ensureNeo4jSchema } from "./neo4jSchema.ts";
import { checkParams, type Params, type Value } from "./params.ts";
import { withinDeadline } from "./withinDeadline.ts";

export interface Neo4jAddress {
  /** bolt://, neo4j://, or with +s: a server, a cluster or Aura. */
  uri: string;
  user: string;
  password: string;
  database: string;
}

const readAttempts = 3;
const pauseMs = 100;
const readTimeoutMs = 30_000;
const writeTimeoutMs = 60_000;
const schemaTimeoutMs = 300_000;
/** The driver waits for ever on a silent server: so long after the server should have given up, we do. */
const graceMs = 5_000;

/** The graph on a Neo4j server or cluster. Connects at the first statement, so that a server that is away does not stop the start. */
export function openNeo4j(address: Neo4jAddress): Graph {
  return new Neo4jGraph(address);
}

class Neo4jGraph implements Graph {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #bookmarks = neo4j.bookmarkManager();
  #closed = false;
  writes = 0;

  constructor(address: Neo4jAddress) {
    this.#database = address.database;
    this.#driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: 50,
      connectionAcquisitionTimeout: 3_000,
      connectionTimeout: 3_000,
      maxTransactionRetryTime: 5_000,
      connectionLivenessCheckTimeout: 30_000,
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
    });
  }

  async describe(): Promise<string> {
    try {
      const info = await this.#driver.getServerInfo({ database: this.#database });
      return `neo4j (${info.agent ?? "unknown version"})`;
    } catch (error) {
      throw translateNeo4jError(error);
    }
  }

  async read<Row>(statement: Statement, params: Params = {}, options: ReadOptions = {}): Promise<Row[]> {
    if (statement.writes) throw new GraphError("PROGRAMMING", `${statement.name} writes; it was sent as a read`);
    this.#refuseWhenClosed();
    const values = toBolt(checkParams(params)) as Record<string, unknown>;
    const timeoutMs = options.timeoutMs ?? readTimeoutMs;
    return withinDeadline(this.#readWithRetry<Row>(statement, values, timeoutMs), timeoutMs);
  }

  async write<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    { timeoutMs = writeTimeoutMs, keep = true }: WriteOptions = {},
  ): Promise<Result> {
    this.#refuseWhenClosed();
    const written = this.#inSession("WRITE", async (session) => {
      try {
        return await session.executeWrite((unit) => runUnit(unit, work, keep), {
          timeout: timeoutMs,
          metadata: { application: "concordance" },
        });
      } catch (error) {
        if (error instanceof NotKept) return error.result as Result;
        throw error instanceof OfCaller ? error.cause : translateNeo4jError(error);
      }
    });
    try {
      return await withinDeadline(written, timeoutMs + graceMs);
    } finally {
      // What failed may have landed all the same.
      this.writes += 1;
    }
  }

  async ensureSchema(labels: readonly LabelSchema[]): Promise<void> {
    this.#refuseWhenClosed();
    const ensured = this.#inSession("WRITE", async (session) => {
      try {
        await ensureNeo4jSchema(session, labels, schemaTimeoutMs);
      } catch (error) {
        throw translateNeo4jError(error);
      }
    });
    await withinDeadline(ensured, schemaTimeoutMs + graceMs);
  }

  async checkpoint(): Promise<void> {
    this.#refuseWhenClosed();
  }

  async close(): Promise<void> {
    this.#closed = true;
    // Goodbyes to a silent server are never answered; what was written is committed long since.
    await withinDeadline(this.#driver.close(), graceMs).catch(() => undefined);
  }

  /** Auto-commit takes one round trip where a managed transaction takes three; so reads are repeated here. */
  async #readWithRetry<Row>(statement: Statement, values: Record<string, unknown>, timeoutMs: number): Promise<Row[]> {
    const deadline = performance.now() + timeoutMs;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#inSession("READ", async (session) => {
          const leftMs = Math.max(1, Math.ceil(deadline - performance.now()));
          const result = await session.run(statement.text, values, { timeout: leftMs });
          return result.records.map((record) => record.toObject() as Row);
        });
      } catch (error) {
        const translated = translateNeo4jError(error, statement);
        const isLate = performance.now() + pauseMs * attempt >= deadline;
        if (translated.kind !== "UNAVAILABLE" || attempt === readAttempts || isLate) throw translated;
        await sleep(pauseMs * attempt);
      }
    }
  }

  async #inSession<Result>(mode: "READ" | "WRITE", work: (session: Session) => Promise<Result>): Promise<Result> {
    const session = this.#driver.session({
      database: this.#database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      fetchSize: -1,
    });
    try {
      return await work(session);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  #refuseWhenClosed(): void {
    if (this.#closed) throw new GraphError("UNAVAILABLE", "the graph is closed");
  }
}

/** After a failure nothing of a unit may land, even when `work` swallows the error: a value refused here never reached the server. */
async function runUnit<Result>(
  unit: ManagedTransaction,
  work: (transaction: Transaction) => Promise<Result>,
  keep: boolean,
): Promise<Result> {
  const failures: unknown[] = [];
  const transaction: Transaction = {
    run: async <Row>(statement: Statement, params: Params = {}) => {
      if (failures.length > 0) throw unitHasFailed(failures[0]);
      let values: Record<string, unknown> = {};
      try {
        values = toBolt(checkParams(params)) as Record<string, unknown>;
        const result = await unit.run(statement.text, values);
        return result.records.map((record) => record.toObject() as Row);
      } catch (error) {
        failures.push(error);
        throw translateNeo4jError(error, statement);
      } finally {
        // The driver keeps what it was given with each statement until the unit ends: a million rows would stay here.
        for (const name of Object.keys(values)) delete values[name];
      }
    },
  };
  let result: Result | undefined;
  try {
    result = await work(transaction);
  } catch (error) {
    if (failures.length === 0) throw new OfCaller("the work of the unit threw", { cause: error });
  }
  if (failures.length === 0 && !keep) throw new NotKept(result);
  if (failures.length === 0) return result as Result;
  // The driver's own error, for it tells from that whether the unit is worth another attempt.
  throw failures[0];
}

/** Ends a unit of the driver with what its work threw: the driver rolls back what rejects. */
class OfCaller extends Error {}

/** Ends a unit of the driver so that nothing of it lands, with its result. */
class NotKept extends Error {
  constructor(readonly result: unknown) {
    super("nothing is to be kept");
  }
}

function unitHasFailed(cause: unknown): GraphError {
  return new GraphError("PROGRAMMING", "the unit has failed already", { cause });
}

/** JavaScript's numbers go over the wire as floats, and LIMIT refuses 5.0: so whole numbers are sent as integers. */
function toBolt(value: Value): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toBolt);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toBolt(inner)]));
}
