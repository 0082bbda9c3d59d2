import { type GraphQLField, isObjectType, isRequiredArgument } from "graphql";
import { schema } from "./engines.ts";

/** A list of the schema: whose it is, and a document around its field. */
export interface ListField {
  name: string;
  /** The document that asks a field, given with its arguments and selection, of an example. */
  around: (field: string) => string;
  /** The field's value in the data of that document. */
  // oxlint-disable-next-line typescript/no-explicit-any -- the data of any document
  inside: (data: any) => any;
  field: string;
}

/** Things with rich lists, of every type that has lists. */
const examples: Record<string, string[]> = {
  Contributor: ["contributor:canada", "contributor:kenya"],
  Process: ["process:netmundial-2014", "process:wgec-2016"],
  Question: ["question:wgec-2016/1"],
  Contribution: ["contribution:wgec-2016/canada", "contribution:netmundial-2014/sweden"],
  Passage: ["passage:wgec-2016/canada/13", "passage:netmundial-2014/sweden/1"],
  Scheme: ["scheme:concordance"],
  Principle: ["principle:human-rights", "principle:multistakeholder-participation"],
  Instrument: ["instrument:iccpr", "instrument:tunis-agenda", "instrument:udhr"],
  Provision: ["provision:sdgs/9", "provision:tunis-agenda/72"],
};

/** Edges that have lists of their own: where the first of them stands. */
const edgeExamples: Record<string, [id: string, list: string][]> = {
  HeldPrincipleEdge: [
    ["contributor:canada", "principles"],
    ["contribution:wgec-2016/canada", "principles"],
  ],
  InvokedInstrumentEdge: [
    ["contributor:canada", "instruments"],
    ["contribution:wgec-2016/canada", "instruments"],
  ],
  PrincipleHolderEdge: [["principle:human-rights", "contributors"]],
  InstrumentCiterEdge: [["instrument:udhr", "contributors"]],
};

const isList = (field: GraphQLField<unknown, unknown>) =>
  ["first", "last"].every((name) => field.args.some((arg) => arg.name === name)) &&
  !field.args.some(isRequiredArgument);

function aroundField(type: string, field: string): ListField[] {
  if (type === "Query") {
    return [{ name: `Query.${field}`, field, around: (one) => `{ list: ${one} }`, inside: (data) => data.list }];
  }
  const nodes = (examples[type] ?? []).map((id): ListField => ({
    name: `${type}.${field} of ${id}`,
    field,
    around: (one) => `{ node(id: "${id}") { ... on ${type} { list: ${one} } } }`,
    inside: (data) => data.node.list,
  }));
  const edges = (edgeExamples[type] ?? []).map(([id, list]): ListField => {
    const parent = id.startsWith("contributor:") ? "Contributor" : (schemaTypeOf(id) ?? "");
    return {
      name: `${type}.${field} of the first of ${list} of ${id}`,
      field,
      around: (one) => `{ node(id: "${id}") { ... on ${parent} { ${list}(first: 1) { edges { list: ${one} } } } } }`,
      inside: (data) => data.node[list].edges[0].list,
    };
  });
  return [...nodes, ...edges];
}

function schemaTypeOf(id: string): string | undefined {
  const kind = id.slice(0, id.indexOf(":"));
  return Object.keys(examples).find((type) => type.toLowerCase() === kind);
}

const found = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(isList)
      .map((field) => ({ type: type.name, field: field.name })),
  );

/** Every connection of the schema, with an example of what it hangs on. */
export const listFields: ListField[] = found.flatMap(({ type, field }) => aroundField(type, field));

/** Types that have lists and no example here. */
export const withoutExample = [...new Set(found.map(({ type }) => type))].filter(
  (type) => type !== "Query" && examples[type] === undefined && edgeExamples[type] === undefined,
);
