import type { Value } from "../../graph/params.ts";
import { cypherOf } from "../../graph/statements.ts";

/** One condition of a filter: a Cypher fragment of a concept's folder and its values, each a parameter. */
export interface Condition {
  fragment: string;
  values: Readonly<Record<string, Value>>;
  negated?: boolean;
  /** Keys that a client named: unknown ones match nothing and become hints. */
  keys?: readonly NamedKeys[];
}

export interface NamedKeys {
  kind: KeyedKind;
  keys: readonly string[];
}

/** The kinds of things that filters name by key. */
export type KeyedKind =
  "contributor" | "process" | "question" | "contribution" | "scheme" | "principle" | "instrument" | "provision";

/** Conditions as a client nested them. */
export type Tree = { all: Tree[] } | { any: Tree[] } | { not: Tree } | Condition;

export interface JoinedConditions {
  cypher: string;
  params: Record<string, Value>;
}

/** Joins conditions into one Cypher expression. Each value gets a parameter of its own (`$where0_keys`), never a place in the text. */
export function join(tree: Tree): JoinedConditions {
  const params: Record<string, Value> = {};
  let count = 0;

  function textOf(node: Tree): string {
    if ("all" in node) return node.all.length === 0 ? "true" : `(${node.all.map(textOf).join(" AND ")})`;
    if ("any" in node) return node.any.length === 0 ? "false" : `(${node.any.map(textOf).join(" OR ")})`;
    if ("not" in node) return `NOT (${textOf(node.not)})`;
    const number = count++;
    const text = cypherOf(node.fragment).replace(/\$(\w+)/g, (_whole, name: string) => {
      const value = node.values[name];
      if (value === undefined) throw new Error(`cypher/${node.fragment}.cypher wants $${name}, which nobody gave`);
      params[`where${number}_${name}`] = value;
      return `$where${number}_${name}`;
    });
    return node.negated === true ? `NOT (${text})` : `(${text})`;
  }

  return { cypher: textOf(tree), params };
}

/** All keys that the conditions name. */
export function keysNamedIn(tree: Tree): NamedKeys[] {
  if ("all" in tree) return tree.all.flatMap(keysNamedIn);
  if ("any" in tree) return tree.any.flatMap(keysNamedIn);
  if ("not" in tree) return keysNamedIn(tree.not);
  return [...(tree.keys ?? [])];
}
