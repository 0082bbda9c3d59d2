import neo4j, { type Driver } from "neo4j-driver";
import type { Incidence } from "../../../src/statistics/incidence/Incidence.ts";
import type { WeightedGraph } from "../../../src/statistics/communities/WeightedGraph.ts";
import { neo4jStartable } from "../../support/neo4j/neo4jAvailable.ts";
import { neo4jJars } from "../../support/neo4j/neo4jJars.ts";
import type { Cost } from "../rounds.ts";
import { type RunningPeer, startPeer } from "../neo4j/startPeer.ts";
import { gdsJars } from "./gdsJars.ts";

const rowsAtOnce = 1_000;

/** Neo4j's Graph Data Science on a real server, as a peer. Numbers of holders and nodes are ours. */
export class Gds {
  readonly #server: RunningPeer;
  readonly #driver: Driver;

  private constructor(server: RunningPeer) {
    this.#server = server;
    this.#driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
      disableLosslessIntegers: true,
      notificationFilter: { minimumSeverityLevel: "OFF" },
    });
  }

  /** Why there is none; undefined where there is. */
  static missing(): string | undefined {
    const startable = neo4jStartable();
    return startable.available ? undefined : startable.reason;
  }

  static async start(): Promise<Gds> {
    return new Gds(await startPeer(await gdsJars(await neo4jJars())));
  }

  async stop(): Promise<void> {
    await this.#driver.close();
    await this.#server.stop();
  }

  /** Whole numbers among the parameters, but not inside of them, are sent as integers, as procedures want them. */
  async rows<Row>(cypher: string, params: Record<string, unknown> = {}): Promise<Row[]> {
    const sent = Object.entries(params).map(([name, value]) => [
      name,
      Number.isInteger(value) ? neo4j.int(Number(value)) : value,
    ]);
    const { records } = await this.#driver.executeQuery(cypher, Object.fromEntries(sent));
    return records.map((record) => record.toObject() as Row);
  }

  /**
   * A statement that ends in the call of a procedure: `wallMs` is its own `computeMillis`, without Cypher and without the way here; `cpuMs` is what the whole
   * server took meanwhile.
   */
  async computed(cypher: string, params: Record<string, unknown> = {}): Promise<Cost> {
    const before = this.#server.cpuMs();
    const [row] = await this.rows<{ computeMillis: number }>(
      `${cypher} YIELD computeMillis RETURN computeMillis`,
      params,
    );
    return { wallMs: row!.computeMillis, cpuMs: this.#server.cpuMs() - before };
  }

  /** Any statement: from the question to its last row. */
  async answered(cypher: string, params: Record<string, unknown> = {}): Promise<Cost> {
    const before = this.#server.cpuMs();
    const start = performance.now();
    await this.rows(cypher, params);
    return { wallMs: performance.now() - start, cpuMs: this.#server.cpuMs() - before };
  }

  /** Puts a table there as (:Holder)-[:HOLDS]->(:Item), projected under the name `held`, in place of one that was there. */
  async putTable(table: Incidence): Promise<void> {
    await this.#clear("held");
    await this.#putNodes("Holder", table.holderCount);
    await this.#putNodes("Item", table.itemCount);
    const rows = Array.from({ length: table.holderCount }, (_, holder) => ({
      holder: neo4j.int(holder),
      items: Array.from(table.itemsOf(holder), (item) => neo4j.int(item)),
    }));
    await this.#putRows(
      "MATCH (a:Holder {number: row.holder}) UNWIND row.items AS item MATCH (b:Item {number: item}) CREATE (a)-[:HOLDS]->(b)",
      rows,
    );
    await this.rows("CALL gds.graph.project('held', ['Holder', 'Item'], 'HOLDS') YIELD graphName");
  }

  /** Puts a weighted graph there as (:Node)-[:ALIKE]-(:Node), projected under the name `alike`, in place of one that was there. */
  async putGraph({ size, start, neighbours, weights }: WeightedGraph): Promise<void> {
    await this.#clear("alike");
    await this.#putNodes("Node", size);
    const rows: object[] = [];
    for (let a = 0; a < size; a++)
      for (let at = start[a]!; at < start[a + 1]!; at++)
        if (neighbours[at]! > a) rows.push({ a: neo4j.int(a), b: neo4j.int(neighbours[at]!), weight: weights[at]! });
    await this.#putRows(
      "MATCH (a:Node {number: row.a}) MATCH (b:Node {number: row.b}) CREATE (a)-[:ALIKE {weight: row.weight}]->(b)",
      rows,
    );
    await this.rows(
      "CALL gds.graph.project('alike', 'Node', {ALIKE: {orientation: 'UNDIRECTED', properties: 'weight'}}) YIELD graphName",
    );
  }

  async #clear(projected: string): Promise<void> {
    await this.rows("CALL gds.graph.drop($projected, false) YIELD graphName", { projected });
    for (;;) {
      const [row] = await this.rows<{ removed: number }>(
        "MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS removed",
      );
      if (row!.removed === 0) return;
    }
  }

  async #putNodes(label: string, count: number): Promise<void> {
    await this.rows(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.number IS UNIQUE`);
    await this.rows(`UNWIND range(0, $count - 1) AS number CREATE (:${label} {number: number})`, { count });
  }

  async #putRows(cypher: string, rows: readonly object[]): Promise<void> {
    for (let start = 0; start < rows.length; start += rowsAtOnce)
      await this.rows(`UNWIND $rows AS row ${cypher}`, { rows: rows.slice(start, start + rowsAtOnce) });
  }
}
