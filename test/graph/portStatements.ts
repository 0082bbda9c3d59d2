import type { Params } from "../../src/graph/params.ts";
import { statementOf } from "../../src/graph/statements.ts";

export const cypher = (text: string) => statementOf("of a test", text);
export const put = cypher(
  "UNWIND $rows AS row MERGE (n:Principle {id: row.id}) SET n += row.properties RETURN count(*) AS written",
);
export const create = cypher("CREATE (n:Principle {id: $id}) RETURN count(*) AS written");
export const ids = cypher("MATCH (n:Principle) RETURN n.id AS id ORDER BY n.id");
export const echo = cypher("RETURN $value AS value");
export const wrong = cypher("MATCH (n:Principle RETURN n.id AS id");

export const one = (id: string, properties: Params = {}) => ({ rows: [{ id, properties }] });
export const refused = (kind: string) => ({ name: "GraphError", kind });
