import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jAddress } from "../../support/neo4j/Neo4jAddress.ts";

const rowsAtOnce = 1_000;

interface Sort {
  cypher: string;
  rows: object[];
}

/** What an import left in the graph, as statements that a program of twenty lines would send, with their rows. */
export interface Content {
  sorts: Sort[];
  things: number;
}

/** Neo4j's driver and no more: how fast the same nodes and relationships get there without checks, reports or one transaction for all. */
export class BareDriver {
  readonly #driver: Driver;

  constructor({ uri, user, password }: Neo4jAddress) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      notificationFilter: { minimumSeverityLevel: "OFF" },
    });
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  /** All nodes that imports brought, and all their relationships. */
  async content(): Promise<Content> {
    const nodes = await this.#rows<{ label: string; id: string; properties: object }>(
      "MATCH (n) WHERE n.origin = 'import' RETURN head(labels(n)) AS label, n.id AS id, properties(n) AS properties",
    );
    const links = await this.#rows<
      Record<"from" | "type" | "to" | "source" | "target", string> & { properties: object }
    >(
      `MATCH (a)-[r]->(b) WHERE a.origin = 'import' OR b.origin = 'import'
       RETURN head(labels(a)) AS from, type(r) AS type, head(labels(b)) AS to, a.id AS source, b.id AS target, properties(r) AS properties`,
    );
    const sorts = new Map<string, Sort>();
    const add = (cypher: string, row: object) => {
      const sort = sorts.get(cypher) ?? { cypher, rows: [] };
      sort.rows.push(row);
      sorts.set(cypher, sort);
    };
    for (const { label, ...row } of nodes) add(`MERGE (n:${label} {id: row.id}) SET n += row.properties`, row);
    for (const { from, type, to, ...row } of links)
      add(
        `MATCH (a:${from} {id: row.source}) MATCH (b:${to} {id: row.target}) MERGE (a)-[r:${type}]->(b) SET r += row.properties`,
        row,
      );
    return { sorts: [...sorts.values()], things: nodes.length + links.length };
  }

  /** Puts it there, a thousand rows in a transaction. */
  async merge({ sorts }: Content): Promise<void> {
    for (const { cypher, rows } of sorts)
      for (let start = 0; start < rows.length; start += rowsAtOnce)
        await this.#rows(`UNWIND $rows AS row ${cypher}`, { rows: rows.slice(start, start + rowsAtOnce) });
  }

  /** Removes what imports brought. */
  async clear(): Promise<void> {
    for (;;) {
      const [row] = await this.#rows<{ removed: number }>(
        "MATCH (n) WHERE n.origin = 'import' WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS removed",
      );
      if (row!.removed === 0) return;
    }
  }

  async #rows<Row>(cypher: string, params: Record<string, unknown> = {}): Promise<Row[]> {
    const { records } = await this.#driver.executeQuery(cypher, params);
    return records.map((record) => record.toObject() as Row);
  }
}
