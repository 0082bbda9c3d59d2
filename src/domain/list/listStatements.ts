import type { Statement } from "../../graph/Graph.ts";
import { cypherOf, statementOf } from "../../graph/statements.ts";
import type { List, Order } from "./List.ts";

export interface Window {
  backward: boolean;
  after: boolean;
  before: boolean;
}

/** A page of a list. Parameters: parents, limit, afterKey, afterId (where `after` or forward), beforeKey, beforeId (where `before` or backward), and those of `where`. */
export function pageStatement(list: List, order: Order, window: Window, where: string): Statement {
  const upwards = (order.descending ?? false) === window.backward;
  const direction = upwards ? "" : " DESC";
  return fill("list/page", list, {
    match: cypherOf(list.match),
    where: [...keyset(order, window), where].join(" AND "),
    carried: ["n", ...(list.carried ?? [])].join(", "),
    order: `${order.by}${direction}, n.id${window.backward ? " DESC" : ""}`,
    outer: `k${direction}, i${window.backward ? " DESC" : ""}`,
    row: cypherOf(list.row),
    link: list.link ?? "null",
    sort: order.by,
  });
}

export function totalStatement(list: List, where: string): Statement {
  return fill("list/total", list, { match: cypherOf(list.match), where });
}

export function facetStatement(list: List, facet: string, where: string): Statement {
  return fill("list/facet", list, { match: cypherOf(list.match), where, facet: cypherOf(facet) });
}

export function byIdStatement(label: string, row: string): Statement {
  return statementOf(`list/byId (${label})`, replace(cypherOf("list/byId"), { Label: label, row: cypherOf(row) }));
}

/**
 * `k >= $k AND (k <> $k OR id > $id)`: in this form both engines seek in the index on k; the shorter forms scan. The condition
 * stands in the first page as well (with the lowest key), since without it there is nothing to seek by.
 */
function keyset(order: Order, { backward, after, before }: Window): string[] {
  const [further, nearer] = (order.descending ?? false) ? ["<=", ">="] : [">=", "<="];
  const conditions: string[] = [];
  if (after || !backward) {
    conditions.push(`${order.by} ${further} $afterKey AND (${order.by} <> $afterKey OR n.id > $afterId)`);
  }
  if (before || backward) {
    conditions.push(`${order.by} ${nearer} $beforeKey AND (${order.by} <> $beforeKey OR n.id < $beforeId)`);
  }
  return conditions;
}

function fill(template: string, list: List, parts: Record<string, string>): Statement {
  return statementOf(`${template} (${list.match})`, replace(cypherOf(template), parts));
}

function replace(template: string, parts: Record<string, string>): string {
  return template.replace(/<(\w+)>/g, (_whole, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`nothing is given for <${name}>`);
    return part;
  });
}
