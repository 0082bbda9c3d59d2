import type { Condition, Tree } from "../../../src/domain/filter/Condition.ts";
import { conditionsOf, type Filter } from "../../../src/domain/filter/conditionsOf.ts";
import { typeOfKind } from "../../../src/model/kinds.ts";
import { cypherOf } from "../../../src/graph/statements.ts";
import type { SeedSamples } from "./SeedSamples.ts";

/** What a client can say about one field, each alone: `{ eq }`, `{ in }`, `{ any }`; found by asking the field's maker what it understands. */
export function conditionForms(filter: Filter, field: string, samples: SeedSamples): { form: string; where: object }[] {
  const words = ["eq", "in", "any", "all", "none", "contains", "startsWith", "from"];
  const probes: Record<string, unknown> = { eq: "a", contains: "a", startsWith: "a", from: "1990" };
  const understood = words
    .map((form) => ({ form, tree: conditionsOf({ fields: filter.fields }, { [field]: probe(form, probes[form]) }) }))
    .map(({ form, tree }) => ({ form, conditions: leavesOf(tree) }))
    .filter(({ conditions }) => conditions.length > 0);
  const [first] = understood;
  if (first === undefined) throw new Error(`${field} understands none of ${words.join(", ")}`);
  const { fragment, values, keys } = first.conditions[0]!;
  if ("value" in values) return [true, false].map((value) => ({ form: String(value), where: { [field]: value } }));
  if ("from" in values) return [{ form: "from, to", where: { [field]: { from: "1990", to: "2015" } } }];
  const property = propertyOf(fragment);
  const texts = samples.textsOf(property, keys?.[0] && typeOfKind[keys[0].kind]);
  return understood.map(({ form }) => ({ form, where: { [field]: probe(form, valueFor(form, texts)) } }));
}

/** The conditions of a tree, in order. */
export function leavesOf(tree: Tree): Condition[] {
  if ("all" in tree) return tree.all.flatMap(leavesOf);
  if ("any" in tree) return tree.any.flatMap(leavesOf);
  if ("not" in tree) return leavesOf(tree.not);
  return [tree];
}

function probe(form: string, value: unknown): object {
  return { [form]: value ?? ["a"] };
}

/** The property that a fragment compares: `key` of `x.key IN $keys`. */
function propertyOf(fragment: string): string {
  const property = /\.(\w+)(?:, '')?\)? (?:IN|CONTAINS) \$/.exec(cypherOf(fragment))?.[1];
  if (property === undefined) throw new Error(`cypher/${fragment}.cypher compares no property with a parameter`);
  return property;
}

function valueFor(form: string, texts: readonly string[]): string | string[] {
  const line = (texts.at(-1) ?? "a").split("\n").find((text) => text !== "") ?? "a";
  if (form === "eq") return line;
  if (form === "contains") return line.slice(1, 4);
  if (form === "startsWith") return line.slice(0, 2);
  return form === "all" ? texts.slice(0, 2) : texts.slice(0, 40);
}
