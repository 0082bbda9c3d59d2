import neo4j, { type Driver, type Session } from "neo4j-driver";
import type { Graph, LabelSchema, ReadOptions, Statement, Transaction } from "./Graph.ts";
import { GraphError } from "./GraphError.ts";
import { translateNeo4jError } from "./neo4jErrors.ts";
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
const writeTimeoutMs = 60_000;

/** The graph on a Neo4j server or cluster. Connects at the first statement, so that a server that is away does not stop the start. */
export function openNeo4j(address: Neo4jAddress): Graph {
  return new Neo4jGraph(address);
}

class Neo4jGraph implements Graph {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #bookmarks = neo4j.bookmarkManager();
  #closed = false;

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
    return withinDeadline(this.#readWithRetry<Row>(statement, values, options.timeoutMs), options.timeoutMs);
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    this.#refuseWhenClosed();
    return this.#inSession("WRITE", async (session) => {
      try {
        return await session.executeWrite(
          (unit) =>
            work({
              run: async <Row>(statement: Statement, params: Params = {}) => {
                const result = await unit.run(statement.text, toBolt(checkParams(params)) as Record<string, unknown>);
                return result.records.map((record) => record.toObject() as Row);
              },
            }),
          { timeout: writeTimeoutMs, metadata: { application: "concordance" } },
        );
      } catch (error) {
        throw translateNeo4jError(error);
      }
    });
  }

  async ensureSchema(labels: readonly LabelSchema[]): Promise<void> {
    this.#refuseWhenClosed();
    await this.#inSession("WRITE", async (session) => {
      try {
        for (const { label, unique, indexes } of labels) {
          await session.run(
            `CREATE CONSTRAINT ${label}_${unique}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${unique} IS UNIQUE`,
          );
          for (const property of indexes) {
            await session.run(`CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);
          }
        }
        await session.run("CALL db.awaitIndexes(300)");
      } catch (error) {
        throw translateNeo4jError(error);
      }
    });
  }

  async checkpoint(): Promise<void> {
    this.#refuseWhenClosed();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#driver.close();
  }

  /** Auto-commit takes one round trip where a managed transaction takes three; so reads are repeated here. */
  async #readWithRetry<Row>(
    statement: Statement,
    values: Record<string, unknown>,
    timeoutMs: number | undefined,
  ): Promise<Row[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#inSession("READ", async (session) => {
          const config = timeoutMs === undefined ? {} : { timeout: Math.max(1, Math.ceil(timeoutMs)) };
          const result = await session.run(statement.text, values, config);
          return result.records.map((record) => record.toObject() as Row);
        });
      } catch (error) {
        const translated = translateNeo4jError(error, statement);
        if (translated.kind !== "UNAVAILABLE" || attempt === readAttempts) throw translated;
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

/** JavaScript's numbers go over the wire as floats, and LIMIT refuses 5.0: so whole numbers are sent as integers. */
function toBolt(value: Value): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toBolt);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toBolt(inner)]));
}
