import path from "node:path";
import {
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Answer } from "../support/engines.ts";
import { readGzipped } from "../support/gzipped.ts";

/** A document, and what was answered: the data, and of what was refused the code and the place. */
export interface RecordedAnswer {
  query: string;
  variables: Record<string, unknown>;
  data: unknown;
  refused: { code: string; path: readonly (string | number)[] }[];
}

export const answersFile = path.join(import.meta.dirname, "answers.jsonl.gz");

export function recordedAnswers(): RecordedAnswer[] {
  return readGzipped(answersFile)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as RecordedAnswer);
}

/** What may change rightly, by its name in a recorded document; `namesApart` gives two of them a name of their own. */
const mayChange = new Set(["engine", "dataVersion", "serviceVersion", "methodText"]);
const ownNames: Readonly<Record<string, string>> = {
  "Service.version": "serviceVersion",
  "Method.text": "methodText",
};

/** The document with aliases where a version or a method's sentence would share its name with what must not change. */
export function namesApart(schema: GraphQLSchema, query: string): string {
  const types = new TypeInfo(schema);
  const named = visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field(node): FieldNode | undefined {
        const alias = ownNames[`${types.getParentType()?.name}.${node.name.value}`];
        if (alias === undefined) return undefined;
        return { ...node, alias: { kind: Kind.NAME, value: alias } };
      },
    }),
  );
  return stripIgnoredCharacters(print(named));
}

/** The document that skips a field, which it names by its alias. */
export function withoutField(query: string, alias: string): string {
  const skip = parse("{ x @skip(if: true) }", { noLocation: true }).definitions[0]!;
  const directives = skip.kind === Kind.OPERATION_DEFINITION ? skip.selectionSet.selections[0]!.directives! : [];
  return print(
    visit(parse(query), {
      Field: (node): FieldNode | undefined =>
        (node.alias ?? node.name).value === alias ? { ...node, directives } : undefined,
    }),
  );
}

/** The answer as it is recorded and compared, without what may change rightly. */
export function recordable({ data, errors = [] }: Answer): Pick<RecordedAnswer, "data" | "refused"> {
  const refused = errors.map((error) => ({ code: error.extensions.code as string, path: error.path ?? [] }));
  // Fields are answered side by side: which refusal comes first is chance.
  const inOrder = refused.map((one) => JSON.stringify(one)).sort();
  return { data: blanked(data), refused: inOrder.map((text) => JSON.parse(text) as (typeof refused)[0]) };
}

function blanked(data: unknown): unknown {
  const text = JSON.stringify(data ?? null, (name, value: unknown) => (mayChange.has(name) ? "" : value));
  return JSON.parse(text) as unknown;
}
