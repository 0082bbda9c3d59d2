import { type DocumentNode, getNamedType, type GraphQLSchema, isLeafType, isListType, getNullableType } from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity";
import type { ListSizes } from "./listSizes.ts";

/** Of a list without a page size of its own (labels, the provisions of a citation) this many things are counted. */
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

/**
 * A thing costs 1, a list its page size times what one of its things costs, or its longest length in the data where that is less; scalars
 * come free with their thing.
 */
const estimatorWith =
  (sizes: ListSizes): ComplexityEstimator =>
  ({ type, field, args, childComplexity }) => {
    if (isLeafType(getNamedType(field.type))) return 0;
    const place = `${type.name}.${field.name}`;
    const pageSize: unknown = args["first"] ?? args["last"];
    if (typeof pageSize === "number")
      return 1 + Math.max(0, Math.min(pageSize, sizes(place) ?? Infinity)) * childComplexity;
    if (Array.isArray(args["ids"])) return args["ids"].length * (1 + childComplexity);
    // The edges and nodes of a connection are counted by its page size already.
    if (field.name === "edges" || field.name === "nodes") return 1 + childComplexity;
    if (!isListType(getNullableType(field.type))) return 1 + childComplexity;
    return sizeWithoutPages(place, sizes) * (1 + childComplexity);
  };

function sizeWithoutPages(place: string, sizes: ListSizes): number {
  return sizes(place) ?? wholeLists[place] ?? plainListSize;
}

/** How many things a document could return, counted before it runs from its arguments, variables and defaults, and the sizes of the data. */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
  sizes: ListSizes,
): number {
  return getComplexity({
    schema,
    query,
    variables,
    ...(operationName === undefined ? {} : { operationName }),
    estimators: [estimatorWith(sizes)],
  });
}
