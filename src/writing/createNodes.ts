import type { Statement, Transaction } from "../graph/Graph.ts";
import type { Value } from "../graph/params.ts";
import { cypherOf, statementOf } from "../graph/statements.ts";
import type { Label, ModelNode } from "../model/ModelNode.ts";
import { groupBy } from "../text/groupBy.ts";
import { writeColumns } from "./writeColumns.ts";

export interface NewNode extends Pick<ModelNode, "id" | "properties"> {
  fingerprint: string;
}

/** Fewer are not worth a statement of their own, for which a server makes a plan of its own. */
const fewest = 50;
/** Hardly two nodes have the same; all other words are given once to a statement, and the embedded engine keeps them once. */
const apart = new Set(["sortKey", "fingerprint", "text", "textSearch", "exact", "prefix", "suffix", "quoteSearch"]);
const rowsAtOnce = 1_000;

/**
 * Makes nodes of which none is there yet, by columns: for the embedded engine half the work, and less memory, than by maps. Returns
 * those that have to go in by maps, since too few are like them, or a list stands in them.
 */
export async function createNodes<Node extends NewNode>(
  transaction: Transaction,
  label: Label,
  nodes: readonly Node[],
  owners: readonly string[],
): Promise<Node[]> {
  const left: Node[] = [];
  for (const [known, alike] of groupBy(nodes, knownOf)) {
    if (known === undefined || alike.length < fewest) left.push(...alike);
    else await createAlike(transaction, label, alike, { names: known.split(" "), owners });
  }
  return left;
}

async function createAlike(
  transaction: Transaction,
  label: Label,
  nodes: readonly NewNode[],
  { names, owners }: { names: readonly string[]; owners: readonly string[] },
): Promise<void> {
  const creation = creationOf(label, names);
  for (let start = 0; start < nodes.length; start += rowsAtOnce) {
    const rows = nodes.slice(start, start + rowsAtOnce);
    const places = new Map<string, number>();
    const placeOf = (word: string) => places.get(word) ?? places.set(word, places.size).size - 1;
    const columns: Record<string, Value[]> = { id: rows.map(({ id }) => id) };
    for (const name of names) {
      const [property, kind] = name.split(":") as [string, string];
      const values = rows.map((row) => (property === "fingerprint" ? row.fingerprint : row.properties[property]!));
      columns[property] = kind === "words" ? values.map((value) => placeOf(value as string)) : values;
    }
    await writeColumns(transaction, creation, columns, { words: [...places.keys()], owners });
  }
}

/** What is known of a node: names of properties with the way in which they are given; undefined where a list is among them. */
function knownOf({ properties }: NewNode): string | undefined {
  let known = "fingerprint:value";
  for (const name in properties) {
    const value = properties[name];
    if (value === null || name === "id" || name === "fingerprint") continue;
    if (typeof value === "object") return undefined;
    known += ` ${name}:${typeof value === "string" && !apart.has(name) ? "words" : "value"}`;
  }
  return known;
}

/** The statement that makes nodes of a label with these properties, each with `:words` or `:value` behind its name. */
export function creationOf(label: Label, names: readonly string[]): Statement {
  const properties = names.map((name) => {
    const [property, kind] = name.split(":");
    return kind === "words" ? `${property}: $words[$${property}[at]]` : `${property}: $${property}[at]`;
  });
  const text = cypherOf("writing/createNodes").replace("<Label>", label);
  return statementOf(`writing/createNodes (${label})`, text.replace("<properties>", properties.join(", ")));
}
