import {
  execute,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  lexicographicSortSchema,
  parse,
} from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { Plans } from "../../../../src/api/graphql/execution/Plans.ts";
import { Context } from "../../../../src/domain/request/Context.ts";
import type { Graph } from "../../../../src/graph/Graph.ts";
import { isWithinLimits, words } from "../../../support/documentsThatAskAll.ts";
import { DocumentWriter } from "../../../support/DocumentWriter.ts";
import { askPlanted, plantedGraph, schema } from "../../../support/engines.ts";
import { randomOf } from "../../../support/random.ts";

const patienceMs = 60_000;
/** `npm run test:long` asks 5,000. */
const documents = process.env.TEST_LONG === undefined ? 80 : 5_000;

const plans = new Plans(schema);
let graph: Graph;
beforeAll(async () => {
  graph = await plantedGraph("embedded");
  // The thread that reads texts takes its time to begin.
  await askPlanted("embedded", '{ resolveCitation(text: "Article 19 of the UDHR") { end } }');
});

interface Both {
  /** Undefined where the plan leaves it to graphql-js. */
  byPlan: string | undefined;
  byGraphql: ExecutionResult;
}

/** What a document is answered by its plan, and by graphql-js. A document that is asked again has its plan already. */
async function answersTo(
  query: string,
  variables: Record<string, unknown> = {},
  document = parse(query),
): Promise<Both> {
  const operation = getOperationAST(document)!;
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const data = await plans.of(document, operation, coerced).answer(await Context.of(graph, patienceMs), coerced);
  const contextValue = await Context.of(graph, patienceMs);
  const byGraphql = await execute({ schema, document, variableValues: variables, contextValue });
  return { byPlan: data && told(data), byGraphql };
}

/** A client sees JSON. How long ago the graph was looked at differs from question to question. */
function told(data: unknown): string {
  return JSON.stringify(data, (key, value: unknown) => (key === "snapshotAgeMs" ? 0 : value));
}

describe("the plan of a document", () => {
  it(
    `gives the same bytes as graphql-js, or leaves what has errors to it: ${documents} random ones`,
    async () => {
      const writer = new DocumentWriter(lexicographicSortSchema(schema), randomOf(16), words);
      const count = { answered: 0, left: 0 };
      for (let shape = 0; count.answered + count.left < documents; shape = (shape + 1) % 900) {
        const document = writer.write(shape);
        if (!isWithinLimits(document)) continue;
        const { byPlan, byGraphql } = await answersTo(document.query, document.variables);
        const expected = byGraphql.errors === undefined ? told(byGraphql.data) : undefined;
        // What a thread reads is left to graphql-js, so that it is not read twice.
        const isLeft = byPlan === undefined && /\b(analyse|resolveCitation)\(/.test(document.query);
        if (!isLeft) expect(byPlan, `${document.query}\n${JSON.stringify(document.variables)}`).toBe(expected);
        count[byPlan === undefined ? "left" : "answered"] += 1;
        writer.learn(JSON.parse(told(byGraphql.data)), document.cursors);
      }
      expect(count.answered).toBeGreaterThan(count.left);
    },
    patienceMs * 10,
  );

  it("follows @skip and @include, and the values of their variables", async () => {
    const document = parse(
      "query Q($with: Boolean!) { principles(first: 2) { nodes { key @include(if: $with) ...F @skip(if: $with) id @skip(if: true) } } } fragment F on Principle { label id }",
    );
    for (const variables of [{ with: true }, { with: false }, { with: true }]) {
      const { byPlan, byGraphql } = await answersTo("", variables, document);
      expect(byPlan).toBe(told(byGraphql.data));
    }
  });

  it("takes other values of variables when it is asked again", async () => {
    const document = parse("query Q($n: Int!) { mentions(first: $n) { nodes { id } } }");
    for (const n of [1, 3, 2]) {
      const { byPlan, byGraphql } = await answersTo("", { n }, document);
      expect(JSON.parse(byPlan!).mentions.nodes).toHaveLength(n);
      expect(byPlan).toBe(told(byGraphql.data));
    }
  });

  it("joins fields that are asked twice, through fragments and interfaces", async () => {
    const { byPlan, byGraphql } = await answersTo(
      '{ node(id: "principle:openness") { id ...A ... on Principle { scheme { key } label } } } fragment A on Node { __typename resourcePath ... on Principle { scheme { title id } } }',
    );
    expect(byPlan).toBe(told(byGraphql.data));
  });

  it("is made again where so many others were asked that all were forgotten", async () => {
    const document = parse("{ service { version } }");
    const first = await answersTo("", {}, document);
    const plan = () => plans.of(document, getOperationAST(document)!, {});
    const before = plan();
    const wide = (number: number) =>
      Array.from({ length: 500 }, (_none, field) => `a${number}_${field}: version`).join(" ");
    for (let number = 0; number < 101; number++) {
      const other = parse(`{ service { ${wide(number)} } }`);
      await plans.of(other, getOperationAST(other)!, {}).answer(await Context.of(graph, patienceMs), {});
    }
    expect(plan()).not.toBe(before);
    expect((await answersTo("", {}, document)).byPlan).toBe(first.byPlan);
  });

  it.each([
    ["the schema is asked", "{ __schema { queryType { name } } }"],
    ["an alias is a name that objects know", "{ service { __proto__: version } }"],
    ["there are errors", "{ mentions(first: 0) { totalCount } }"],
    [
      "an error is in one place of many",
      '{ principles(first: 2) { nodes { key mentions(first: 1, after: "x") { totalCount } } } }',
    ],
  ])("is left to graphql-js where %s", async (_why, query) => {
    expect((await answersTo(query)).byPlan).toBeUndefined();
  });

  it.each([
    "{ mentions(first: 0) { totalCount } }",
    "{ service { __proto__: version } principles(first: 1) { nodes { constructor: key toString: id } } }",
    '{ a: mentions(first: 3, after: "x") { totalCount } principles(first: 2) { nodes { key } } }',
  ])("changes no answer of the API: %s", async (query) => {
    const { byGraphql } = await answersTo(query);
    const answer = await askPlanted("embedded", query);
    if (byGraphql.errors === undefined) expect(JSON.stringify(answer.data)).toBe(told(byGraphql.data));
    else expect(answer.errors).toHaveLength(byGraphql.errors.length);
  });
});
