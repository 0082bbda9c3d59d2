import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { literal, plain } from "./literals.ts";
import { type Random, randomOf } from "./random.ts";
import { type Enum, ValueWriter, type Words } from "./ValueWriter.ts";

/**
 * A document with its variables, the fields and arguments that it asks (Contributor.citations, Contributor.citations(where:)), and where in
 * its answer cursors stand: the name in the answer → list and what is inside.
 */
export interface WrittenDocument {
  query: string;
  variables: Record<string, unknown>;
  asked: ReadonlySet<string>;
  cursors: CursorPlan;
}
type SortedFields = Record<"always" | "leaves" | "inner", GraphQLField<unknown, unknown>[]>;
export type CursorPlan = Map<string, { list?: string; inside: CursorPlan }>;
const ofPages = ["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"];

/**
 * Writes random valid documents of a schema: arguments, filters, orders, fragments, aliases, variables, interfaces, cursors.
 * The shape of a document comes from its seed; words, sizes, dates and cursors differ each time it is written. Neo4j plans a shape
 * once and for long (a tenth of a second a statement), so that many documents of few shapes are asked quickly.
 */
export class DocumentWriter {
  readonly #schema: GraphQLSchema;
  #random: Random;
  readonly #values: Random;
  readonly #writer: ValueWriter;
  /** Cursors that earlier answers gave, by list. */
  readonly cursorsOf = new Map<string, string[]>();
  readonly #fields = new Map<GraphQLNamedType, SortedFields>();
  #variables: Record<string, unknown> = {};
  #asked = new Set<string>();
  #definitions: string[] = [];
  #fragments: string[] = [];
  #names = 0;

  constructor(schema: GraphQLSchema, values: Random, words: Words) {
    this.#schema = schema;
    this.#random = values;
    this.#values = values;
    this.#writer = new ValueWriter(values, words);
  }

  write(shape: number): WrittenDocument {
    this.#random = randomOf(shape);
    this.#writer.shape = this.#random;
    [this.#variables, this.#definitions, this.#fragments, this.#names] = [{}, [], [], 0];
    this.#asked = new Set();
    const cursors: CursorPlan = new Map();
    const root = this.#schema.getQueryType() as GraphQLNamedType;
    const body = this.#selections(root, 2 + this.#random.below(5), cursors);
    const head = this.#definitions.length === 0 ? "query" : `query (${this.#definitions.join(", ")})`;
    const query = `${head} ${body} ${this.#fragments.join(" ")}`;
    return { query, variables: this.#variables, asked: this.#asked, cursors };
  }

  /** Keeps the cursors of an answer for later documents. */
  learn(data: unknown, plan: CursorPlan): void {
    if (Array.isArray(data)) return data.forEach((one) => this.learn(one, plan));
    if (typeof data !== "object" || data === null) return;
    for (const [name, value] of Object.entries(data)) {
      const place = plan.get(name);
      if (place === undefined) continue;
      if (place.list !== undefined) this.#keep(place.list, (value as { pageInfo?: object } | null)?.pageInfo ?? {});
      this.learn(value, place.inside);
    }
  }

  #keep(list: string, pageInfo: { endCursor?: string | null }): void {
    const known = this.cursorsOf.get(list) ?? [];
    if (typeof pageInfo.endCursor === "string") known.push(pageInfo.endCursor);
    this.cursorsOf.set(list, known.slice(-20));
  }

  #selections(type: GraphQLNamedType, depth: number, plan: CursorPlan): string {
    const parts = this.#fieldsOf(type, depth).map((field) => this.#field(type, field, depth, plan));
    if (isInterfaceType(type)) {
      parts.push("__typename");
      this.#asked.add(`${type.name}.__typename`);
      for (const possible of this.#random.some(this.#schema.getPossibleTypes(type), 2)) {
        parts.push(`... on ${possible.name} ${this.#selections(possible, depth - 1, plan)}`);
      }
    }
    if (parts.length === 0) this.#asked.add(`${type.name}.__typename`);
    const body = `{ ${[...new Set(parts)].join(" ") || "__typename"} }`;
    if (!this.#random.chance(0.12) || !isCompositeType(type)) return body;
    if (this.#random.chance(0.4)) return `{ ... on ${type.name} ${body} }`;
    const name = `F${this.#names++}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${body}`);
    return `{ ...${name} }`;
  }

  #fieldsOf(type: GraphQLNamedType, depth: number): GraphQLField<unknown, unknown>[] {
    const { always, leaves, inner } = this.#sortedFieldsOf(type);
    const within = depth <= 0 ? [] : inner;
    return [...new Set([...always, ...this.#random.some(leaves, 4), ...this.#random.some(within, depth > 4 ? 3 : 2)])];
  }

  /** Sorted once a type: thousands of documents ask for them. */
  #sortedFieldsOf(type: GraphQLNamedType): SortedFields {
    const before = this.#fields.get(type);
    if (before !== undefined) return before;
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const sorted = {
      always: fields.filter((field) => field.name === "pageInfo"),
      leaves: fields.filter((field) => !isCompositeType(getNamedType(field.type))),
      inner: fields.filter((field) => isCompositeType(getNamedType(field.type))),
    };
    this.#fields.set(type, sorted);
    return sorted;
  }

  #field(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, depth: number, plan: CursorPlan): string {
    const of = getNamedType(field.type);
    const coordinate = `${type.name}.${field.name}`;
    this.#asked.add(coordinate);
    if (field.name === "pageInfo") {
      for (const name of ofPages) this.#asked.add(`${of.name}.${name}`);
      return `pageInfo { ${ofPages.join(" ")} }`;
    }
    const inside: CursorPlan = new Map();
    const { text, list, names } = this.#argumentsOf(type, field);
    for (const name of names) this.#asked.add(`${coordinate}(${name}:)`);
    const shown = this.#isAliased(type, field, text, depth) ? `a${this.#names++}` : field.name;
    plan.set(shown, list !== undefined && of.name.endsWith("Connection") ? { inside, list } : { inside });
    const body = isCompositeType(of) ? this.#selections(of, depth - 1, inside) : "";
    return `${shown === field.name ? "" : `${shown}: `}${field.name}${text} ${body}`;
  }

  /** Under an interface the same name may mean different things: an alias keeps them apart. */
  #isAliased(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, text: string, depth: number): boolean {
    if (text !== "") return true;
    if (!isCompositeType(getNamedType(field.type))) return false;
    return isAbstractType(type) || depth % 2 === 0 || this.#random.chance(0.05);
  }

  #argumentsOf(
    type: GraphQLNamedType,
    { args, name }: GraphQLField<unknown, unknown>,
  ): { text: string; list: string | undefined; names: Iterable<string> } {
    const chosen = new Map<string, unknown>();
    for (const argument of args.filter(({ name: of }) => !["first", "last", "after", "before"].includes(of))) {
      if (argument.type.toString().endsWith("!") || this.#random.chance(0.4)) {
        chosen.set(argument.name, this.#writer.value(argument.type, argument.name, name, 2));
      }
    }
    const list = wholeList(type, name, chosen);
    if (args.some((argument) => argument.name === "first")) this.#page(chosen, args, list);
    const written = [...chosen].map(([key, value]) => `${key}: ${this.#literalOrVariable(args, key, value)}`);
    return { text: written.length === 0 ? "" : `(${written.join(", ")})`, list, names: chosen.keys() };
  }

  #page(chosen: Map<string, unknown>, args: readonly GraphQLArgument[], list: string | undefined): void {
    const backward = args.some(({ name }) => name === "last") && this.#random.chance(0.3);
    chosen.set(backward ? "last" : "first", 1 + this.#values.below(4));
    const wantsCursor = this.#random.chance(0.5);
    const cursor = list === undefined ? undefined : this.#values.one(this.cursorsOf.get(list) ?? []);
    if (cursor !== undefined && wantsCursor) chosen.set(backward ? "before" : "after", cursor);
  }

  #literalOrVariable(args: readonly GraphQLArgument[], key: string, value: unknown): string {
    const argument = args.find(({ name }) => name === key);
    if (argument === undefined || !this.#random.chance(0.2)) return literal(value);
    const name = `v${this.#names++}`;
    const isDefault = this.#random.chance(0.2);
    if (!isDefault) this.#variables[name] = plain(value);
    this.#definitions.push(`$${name}: ${String(argument.type)}${isDefault ? ` = ${literal(value)}` : ""}`);
    return `$${name}`;
  }
}

/** A cursor belongs to the parent and the filter of its list, and these are others each time, but for whole lists. */
function wholeList(type: GraphQLNamedType, field: string, chosen: ReadonlyMap<string, unknown>): string | undefined {
  if (type.name !== "Query" || chosen.has("where")) return undefined;
  if (["search", "overlaps", "cooccurrence"].includes(field)) return undefined;
  return `${field} ${(chosen.get("orderBy") as Enum | undefined)?.enum ?? ""}`;
}
