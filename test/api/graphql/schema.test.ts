import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSchema, extendSchema, findBreakingChanges, GraphQLSchema, parse, validateSchema } from "graphql";
import { expect, it } from "vitest";
import { schemaText } from "../../../src/api/graphql/schema/schema.ts";
import { projectRoot } from "../../../src/projectRoot.ts";
import { schema } from "../../support/engines.ts";

const read = (file: string) => readFileSync(path.resolve(projectRoot, "test", file), "utf8");

it.each([["1-graph"], ["1-graph", "3-reading"]])(
  "keeps the contract, %s %s: nothing of it is missing or other",
  (...parts) => {
    const contract = buildSchema(parts.map((part) => read(`contract/${part}.graphql`)).join("\n"));
    expect(findBreakingChanges(contract, schema)).toEqual([]);
  },
);

it("keeps part 2 of the contract, which extends part 1", () => {
  const both = extendSchema(buildSchema(read("contract/1-graph.graphql")), parse(read("contract/2-overlap.graphql")));
  expect(findBreakingChanges(both, schema).map(({ description }) => description)).toEqual([]);
});

it("is valid, which no start checks", () => {
  expect(validateSchema(new GraphQLSchema({ ...schema.toConfig(), assumeValid: false }))).toEqual([]);
});

it("stands in schema/schema.graphql as it is; `npm run schema` prints it anew", () => {
  expect(read("../schema/schema.graphql")).toBe(schemaText(schema));
});

it("says of every type what it is", () => {
  const silent = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith("__") && !type.description)
    .map((type) => type.name);
  expect(silent).toEqual([]);
});
