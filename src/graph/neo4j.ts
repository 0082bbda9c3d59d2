import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Config, type Driver, type Session } from "neo4j-driver";
import type { Graph, LabelSchema, ReadOptions, Statement, Transaction, WriteOptions } from "./Graph.ts";
import { GraphError } from "./GraphError.ts";
import { translateNeo4jError } from "./neo4jErrors.ts";
import { ensureNeo4jSchema } from "./neo4jSchema.ts";
import { NotKept, OfCaller, runTransaction } from "./neo4jTransaction.ts";
import { checkParams, type Params } from "./params.ts";
import { toBolt } from "./toBolt.ts";
import { withinDeadline } from "./withinDeadline.ts";

export interface Neo4jAddress {
  /** bolt://, neo4j://, or with +s: a server, a cluster or Aura. */
  uri: string;
  user: string;
  password: string;
  database: string;
  /** Certificates that vouch for a server of bolt+s or neo4j+s, instead of those of the machine. */
  caFile?: string;
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

/** The driver takes either its address's word on TLS or settings, never both. */
function trusted({ uri, caFile }: Neo4jAddress): { uri: string; trust?: Partial<Config> } {
  if (caFile === undefined) return { uri };
  const trust: Partial<Config> = {
    encrypted: "ENCRYPTION_ON",
    trust: "TRUST_CUSTOM_CA_SIGNED_CERTIFICATES",
    trustedCertificates: [caFile],
  };
  return { uri: uri.replace("+s:", ":"), trust };
}

/** By this an operator knows in the database whose transaction runs there, and a read by its statement. */
function metadataOf(statement?: Statement): Record<string, string> {
  return { application: "concordance", ...(statement !== undefined && { statement: statement.name }) };
}

class Neo4jGraph implements Graph {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #bookmarks = neo4j.bookmarkManager();
  #closed = false;
  writes = 0;

  constructor(address: Neo4jAddress) {
    this.#database = address.database;
    const { uri, trust } = trusted(address);
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(address.user, address.password), {
      ...trust,
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
        return await session.executeWrite((managed) => runTransaction(managed, work, keep), {
          timeout: timeoutMs,
          metadata: metadataOf(),
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
      if (keep) this.writes += 1;
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
          const result = await session.run(statement.text, values, {
            timeout: leftMs,
            metadata: metadataOf(statement),
          });
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
