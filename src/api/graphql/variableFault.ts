import {
  coerceInputValue,
  getNamedType,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  type VariableDefinitionNode,
} from "graphql";
import { BadUserInput } from "../../domain/input/BadUserInput.ts";
import { limits } from "../../domain/request/limits.ts";

const longestPlace = 100;

/**
 * What is wrong first with the values of an operation's variables, in a sentence, before anything runs. graphql-js would say it too, but
 * it repeats the values, which may be long or not for everybody's log; and it looks for the nearest spelling of each wrong name, of which a
 * body holds twenty thousand: so the first ends the search.
 */
export function variableFault(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): BadUserInput | undefined {
  try {
    refuseMany(values);
    for (const definition of operation.variableDefinitions ?? []) refuseWrong(schema, definition, values);
    return undefined;
  } catch (fault) {
    if (fault instanceof BadUserInput) return fault;
    throw fault;
  }
}

/** Counts no further than it may: of very many the first ones tell enough. */
function refuseMany(values: Readonly<Record<string, unknown>>): void {
  let count = 0;
  const visitAll = (all: Readonly<Record<string, unknown>>): void => {
    for (const name in all) {
      count += 1;
      if (count > limits.maxValues) {
        const sentence = `The variables hold more than ${limits.maxValues} values. Ask for fewer at a time.`;
        throw new BadUserInput(sentence, "variables");
      }
      const value = all[name];
      if (typeof value === "object" && value !== null) visitAll(value as Record<string, unknown>);
    }
  };
  visitAll(values);
}

function refuseWrong(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): void {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return;
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined || value === null) {
    const isWanted = isNonNullType(type) && (value === null || definition.defaultValue === undefined);
    if (isWanted) throw new BadUserInput(`Variable "$${name}" of type ${print(definition.type)} is needed.`, name);
    return;
  }
  coerceInputValue(value, type, (path, _value, error) => {
    const place = [name, ...path].join(".").slice(0, longestPlace);
    throw new BadUserInput(`Variable "$${name}" is wrong at "${place}": ${sentenceOf(error, type, path)}`, place);
  });
}

/** Names of fields may be said again, values not. */
function sentenceOf(error: GraphQLError, type: GraphQLInputType, path: readonly (string | number)[]): string {
  // Our own scalars say what they want, and do not say the value again.
  if (error.extensions["code"] === "BAD_USER_INPUT") return error.message;
  const aboutField = /^Field "\w{1,60}" [^.]*\./.exec(error.message)?.[0];
  return aboutField ?? `a value of type ${typeAt(type, path).name} is wanted.`;
}

function typeAt(type: GraphQLInputType, path: readonly (string | number)[]) {
  let at = getNamedType(type);
  for (const step of path) {
    const field = isInputObjectType(at) ? at.getFields()[step] : undefined;
    if (field !== undefined) at = getNamedType(field.type);
  }
  return at;
}
