import { type GraphQLSchema, isInterfaceType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";

/** The fields and arguments that a document asks, as schema coordinates: Contributor.citations, Contributor.citations(where:). */
export function askedIn(schema: GraphQLSchema, query: string): Set<string> {
  const asked = new Set<string>();
  const types = new TypeInfo(schema);
  const coordinate = () => `${types.getParentType()?.name}.${types.getFieldDef()?.name}`;
  visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field: () => void asked.add(coordinate()),
      Argument: ({ name }) => void asked.add(`${coordinate()}(${name.value}:)`),
    }),
  );
  return asked;
}

/** All that can be asked of a schema. */
export function askableOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !name.startsWith("__"))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ of: `${type.name}.${field.name}`, ...field })))
    .flatMap(({ of, args }) => [of, ...args.map(({ name }) => `${of}(${name}:)`)]);
}
