import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isObjectType,
  printSchema,
} from "graphql";
import { getMetadataStorage as typeGraphqlStorage } from "type-graphql";
import { describe, expect, it } from "vitest";
import { getMetadataStorage as rulesStorage } from "../../../src/domain/input/classValidator.ts";
import { askPlanted, schema } from "../../support/engines.ts";

const rulesWithNumbers = new Set(["min", "max", "arrayMinSize", "arrayMaxSize", "maxCharacters", "isChance"]);

interface Input {
  place: string;
  input: GraphQLArgument | GraphQLInputField;
  inputClass: Function | undefined;
}

/** Every argument and every field of an input of a schema, with the class that it was made from. */
function inputsOf(of: GraphQLSchema): Input[] {
  const { queries, fieldResolvers, objectTypes, interfaceTypes, inputTypes } = typeGraphqlStorage();
  const nameOf = (target?: Function) =>
    [...objectTypes, ...interfaceTypes].find((type) => type.target === target)?.name;
  const resolvers = [
    ...queries.map(({ schemaName, params }) => ({ field: `Query.${schemaName}`, params })),
    ...fieldResolvers.map(({ getObjectType, methodName, params }) => ({
      field: `${nameOf(getObjectType?.())}.${methodName}`,
      params,
    })),
  ];
  const argumentsClassOf = (field: string) =>
    resolvers
      .find((one) => one.field === field)
      ?.params?.flatMap((param) => (param.kind === "args" ? [param.getType() as Function] : []))[0];
  return Object.values(of.getTypeMap()).flatMap((type): Input[] => {
    if (type.name.startsWith("__")) return [];
    if (isInputObjectType(type)) {
      const inputClass = inputTypes.find(({ name }) => name === type.name)?.target;
      return Object.values(type.getFields()).map((input) => ({
        place: `${type.name}.${input.name}`,
        input,
        inputClass,
      }));
    }
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) => {
      const field = `${type.name}.${name}`;
      return args.map((input) => ({ place: `${field}(${input.name})`, input, inputClass: argumentsClassOf(field) }));
    });
  });
}

function numbersOf({ input, inputClass }: Input): number[] {
  if (inputClass === undefined) return [];
  return rulesStorage()
    .getTargetValidationMetadatas(inputClass, "", false, false)
    .filter(({ propertyName, name = "" }) => propertyName === input.name && rulesWithNumbers.has(name))
    .flatMap(({ constraints }) => constraints as number[]);
}

/** Inputs with a limit that their description does not name. */
function silentIn(of: GraphQLSchema): string[] {
  return inputsOf(of)
    .filter((one) => {
      const said: string[] = one.input.description?.match(/\d[\d,]*/g) ?? [];
      return numbersOf(one).some((number) => !said.includes(number.toLocaleString("en")));
    })
    .map(({ place }) => place);
}

describe("limits of arguments and inputs", () => {
  it("stand in the descriptions of the schema", () => {
    expect(inputsOf(schema).filter((one) => numbersOf(one).length > 0).length).toBeGreaterThan(100);
    expect(silentIn(schema)).toEqual([]);
  });

  it("are missed where a description names another number", () => {
    const other = buildSchema(printSchema(schema).replaceAll("1 to 100.", "1 to 200.").replaceAll("0 to 4", "0 to 5"));
    const silent = silentIn(other);
    expect(silent).toEqual(expect.arrayContaining(["Query.contributors(first)", "Query.subgraph(depth)"]));
    expect(silent).toContain("SharedItem.evidenceA(first)");
  });

  it("are there for every number and list but these", () => {
    const unlimited = inputsOf(schema).filter((one) => {
      const isNumber = ["Int", "Float"].includes(getNamedType(one.input.type).name);
      return (isNumber || isListType(getNullableType(one.input.type))) && numbersOf(one).length === 0;
    });
    // How and, or nest is one limit of the whole filter; a cell is of the matrix as it is; any seed will do.
    expect([...new Set(unlimited.map(({ input }) => input.name))].sort()).toEqual([
      "and",
      "column",
      "or",
      "row",
      "seed",
    ]);
  });
});

describe("what is refused", () => {
  const filtered = "query ($where: ContributorWhere) { contributors(first: 1, where: $where) { totalCount } }";

  it("is told with its place, and nothing of the input is said again", async () => {
    const name = { contains: `swordfish${"x".repeat(1_000)}` };
    const answer = await askPlanted("embedded", filtered, {
      where: { or: [{}, { not: { name, key: { eq: "canada" } } }] },
    });
    expect(answer.errors?.[0]).toMatchObject({
      message: "`where.or.1.not.name.contains` is longer than 1000 characters.",
      extensions: { code: "BAD_USER_INPUT", argument: "where.or.1.not.name.contains" },
    });
    expect(JSON.stringify(answer)).not.toMatch(/swordfish|canada/);
  });

  it("is counted in characters, not in the units that a machine keeps them in, and the invisible ones too", async () => {
    const asked = async (contains: string) =>
      (await askPlanted("embedded", filtered, { where: { name: { contains } } })).errors;
    expect(await asked("😀".repeat(1_000))).toBeUndefined();
    expect(await asked("😀".repeat(1_001))).toHaveLength(1);
    expect(await asked("\uFE0F".repeat(1_001))).toHaveLength(1);
  });
});
