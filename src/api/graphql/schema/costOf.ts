import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";
import { maxPageSize } from "../../../domain/input/PageSize.ts";
import { isLeftOut } from "../execution/fieldsAsked.ts";
import type { Reach } from "./reachIn.ts";
import type { Reached } from "./Reached.ts";

/** Of a list without a page size of its own (labels, the values of a facet) this many things are counted. */
const plainListSize = 10;

/** Lists without a page size that are as long as the data: what a usual answer holds. */
const wholeLists: Readonly<Record<string, number>> = {
  "Matrix.rows": 200,
  "Matrix.columns": 200,
  "Communities.groups": 20,
  "Community.holders": 50,
  "Prevalence.rows": 200,
  "Subgraph.nodes": 300,
  "Subgraph.links": 1_500,
};

/** Where the walk stands: the things that a selection is of, and, in a connection, those of its page. */
interface Place {
  type: GraphQLCompositeType;
  reached: Reached;
  listed?: Reached;
}
type Field = GraphQLField<unknown, unknown>;

/**
 * How many things, lists and connections a document could return, counted before it runs: from its arguments, variables and defaults, and
 * from what the data can lead to. Scalars come free with their thing; fields are summed, those of fragments too.
 */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  inputs: Record<string, unknown>,
  reach: Reach,
): number {
  const operation = getOperationAST(query, operationName);
  const type = operation && schema.getRootType(operation.operation);
  if (!operation || !type) return 0;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], inputs);
  if (coerced === undefined) throw errors![0]!;
  const walk = new Walk(schema, query, coerced, reach);
  return walk.costOf(operation.selectionSet, { type, reached: { visits: 1, repeats: 1 } });
}

/** Top-down, with what each selection is reached by: so the whole of a list bounds it, however many things lead there. */
class Walk {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #variables: Record<string, unknown>;
  readonly #reach: Reach;

  constructor(schema: GraphQLSchema, query: DocumentNode, variables: Record<string, unknown>, reach: Reach) {
    [this.#schema, this.#variables, this.#reach] = [schema, variables, reach];
    for (const one of query.definitions)
      if (one.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(one.name.value, one);
  }

  costOf({ selections }: SelectionSetNode, at: Place): number {
    const asked = selections.filter((one) => !isLeftOut(one, this.#variables));
    return asked.reduce((sum, one) => sum + this.#costOfSelection(one, at), 0);
  }

  #costOfSelection(selection: SelectionNode, at: Place): number {
    if (selection.kind === Kind.FIELD) return this.#costOfField(selection, at);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
    if (fragment === undefined) return 0;
    const type = fragment.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
    if (!isCompositeType(type)) return this.costOf(fragment.selectionSet, at);
    return this.costOf(fragment.selectionSet, { ...at, type, reached: this.#reach.ofType(type.name, at.reached) });
  }

  #costOfField(node: FieldNode, at: Place): number {
    const field = fieldOf(this.#schema, at.type, node.name.value);
    if (field === undefined || node.selectionSet === undefined) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    const found = this.#through(field, at, getArgumentValues(field, node, this.#variables));
    const reached = this.#reach.ofType(type.name, found.reached);
    return reached.visits + this.costOf(node.selectionSet, { ...found, type, reached });
  }

  #through(field: Field, at: Place, args: Record<string, unknown>): Omit<Place, "type"> {
    const listed = ofPage(field, at);
    if (listed !== undefined) return { reached: listed };
    const place = `${at.type.name}.${field.name}`;
    const page = pageOf(field, args);
    const isList = isListType(getNullableType(field.type));
    const found =
      this.#reach.through(place, at.reached, page ?? Infinity) ??
      times(at.reached, page ?? sizeOf(place, isList, args));
    return isList || page === undefined ? { reached: found } : { reached: at.reached, listed: found };
  }
}

/** The edges and nodes of a connection are its page; an edge is as often as its node. */
function ofPage({ name }: Field, { type, reached, listed }: Place): Reached | undefined {
  if (name === "edges" || name === "nodes") return listed;
  return name === "node" && type.name.endsWith("Edge") ? reached : undefined;
}

function fieldOf(schema: GraphQLSchema, type: GraphQLCompositeType, name: string): Field | undefined {
  if (isUnionType(type)) return undefined;
  const isRoot = type === schema.getQueryType();
  if (isRoot && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (isRoot && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return type.getFields()[name];
}

/** Undefined for what has no pages. Without a size, or with a wrong one, it is refused later. */
function pageOf(field: Field, args: Record<string, unknown>): number | undefined {
  if (!field.args.some(({ name }) => name === "first")) return undefined;
  const size = args["first"] ?? args["last"];
  return typeof size === "number" ? Math.max(0, size) : maxPageSize;
}

function sizeOf(place: string, isList: boolean, args: Record<string, unknown>): number {
  if (Array.isArray(args["ids"])) return args["ids"].length;
  return isList ? (wholeLists[place] ?? plainListSize) : 1;
}

/** Nothing is known of what stands in these lists: it could be the same in all of them. */
function times({ visits }: Reached, size: number): Reached {
  return { visits: visits * size, repeats: visits * size };
}
