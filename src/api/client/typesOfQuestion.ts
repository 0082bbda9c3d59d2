import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLType,
  type InlineFragmentNode,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isTypeSubTypeOf,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  typeFromAST,
} from "graphql";
import { typeName, unionOf } from "./unionOf.ts";

export interface QuestionTypes {
  text: string;
  /** The fragments that the types name. */
  fragments: string[];
}

/** Where the names of types go that are not written out. Without, an input object is `object` and an enum the union of its values. */
export interface NamedTypes {
  inputs?: Set<string>;
  enums?: Set<string>;
}

/** The TypeScript types of a document: of its variables and its data, or of its fragment. */
export function typesOfQuestion(schema: GraphQLSchema, document: DocumentNode, named: NamedTypes = {}): QuestionTypes {
  const writer = new TypeWriter(schema, named);
  const parts = document.definitions.map((definition) => {
    if (definition.kind === Kind.OPERATION_DEFINITION) return writer.operation(definition);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return writer.fragment(definition);
    throw new Error(`a question holds operations and fragments, not ${definition.kind}`);
  });
  return { text: parts.join("\n"), fragments: [...writer.fragments].sort() };
}

/** The types of input objects, and of those within them. */
export function typesOfInputs(schema: GraphQLSchema, names: ReadonlySet<string>): string {
  const inputs = new Set(names);
  const writer = new TypeWriter(schema, { inputs });
  const parts: string[] = [];
  // A set also gives what is added to it meanwhile.
  for (const name of inputs) parts.push(writer.inputObject(name));
  return parts.sort().join("\n");
}

/** The types of enums. */
export function typesOfEnums(schema: GraphQLSchema, names: Iterable<string>): string {
  const types = [...names].toSorted().map((name) => `export type ${name} = ${valuesOf(schema.getType(name))};`);
  return types.join("\n");
}

function valuesOf(type: GraphQLNamedType | undefined): string {
  if (!isEnumType(type)) throw new Error(`${type?.name} is not an enum`);
  return type
    .getValues()
    .map(({ name }) => `"${name}"`)
    .join(" | ");
}

const scalars: Readonly<Record<string, string>> = { Int: "number", Float: "number", Boolean: "boolean" };

class TypeWriter {
  readonly fragments = new Set<string>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly named: NamedTypes,
  ) {}

  operation({ name, variableDefinitions = [], selectionSet, operation }: OperationDefinitionNode): string {
    if (name === undefined) throw new Error("the operation of a question has a name");
    const root = this.schema.getRootType(operation)!;
    const variables = variableDefinitions.map(({ variable, type, defaultValue }) => {
      const given = typeFromAST(this.schema, type as never) as GraphQLInputType;
      return this.argument(variable.name.value, given, defaultValue !== undefined);
    });
    return `export interface ${name.value}Variables { ${variables.join(" ")} }
      export type ${name.value}Data = ${this.selected(selectionSet.selections, root)};`;
  }

  fragment({ name, typeCondition, selectionSet }: FragmentDefinitionNode): string {
    const type = this.schema.getType(typeCondition.name.value) as GraphQLCompositeType;
    return `export type ${name.value} = ${this.selected(selectionSet.selections, type)};`;
  }

  inputObject(name: string): string {
    const type = this.schema.getType(name);
    if (!isInputObjectType(type)) throw new Error(`${name} is not an input object`);
    const fields = Object.values(type.getFields()).map((field) =>
      this.argument(field.name, field.type, field.defaultValue !== undefined),
    );
    return `export interface ${name} { ${fields.join(" ")} }`;
  }

  private argument(name: string, type: GraphQLInputType, hasDefault: boolean): string {
    return `${name}${isNonNullType(type) && !hasDefault ? "" : "?"}: ${this.input(type)};`;
  }

  private input(type: GraphQLType): string {
    if (isNonNullType(type)) return this.input(type.ofType as GraphQLType).replace(/ \| null$/, "");
    if (isListType(type)) return `readonly (${this.input(type.ofType as GraphQLType)})[] | null`;
    return `${this.leaf(type as GraphQLNamedType)} | null`;
  }

  private leaf(type: GraphQLNamedType): string {
    if (!isEnumType(type) && !isInputObjectType(type)) return scalars[type.name] ?? "string";
    const [names, writtenOut] = isEnumType(type) ? [this.named.enums, valuesOf(type)] : [this.named.inputs, "object"];
    names?.add(type.name);
    return names === undefined ? writtenOut : type.name;
  }

  private output(type: GraphQLOutputType, selections: readonly SelectionNode[]): string {
    if (isNonNullType(type)) return this.output(type.ofType, selections).replace(/ \| null$/, "");
    if (isListType(type)) return `(${this.output(type.ofType, selections)})[] | null`;
    const named = selections.length === 0 ? this.leaf(type) : this.selected(selections, getNamedType(type) as never);
    return `${named} | null`;
  }

  /** One object type for each type that it may be; those that look alike are one. */
  private selected(selections: readonly SelectionNode[], type: GraphQLCompositeType): string {
    // The schema knows them in the order in which classes were read, which is another when other tests were there before.
    const possible = isAbstractType(type)
      ? this.schema.getPossibleTypes(type).toSorted((a, b) => (a.name < b.name ? -1 : 1))
      : [type];
    const shapes = new Map<string, { parts: string[]; names: string[] }>();
    for (const one of possible) {
      const parts = this.shaped(selections, one);
      const alike = shapes.get(parts.join(" "));
      if (alike === undefined) shapes.set(parts.join(" "), { parts, names: [`"${one.name}"`] });
      else alike.names.push(`"${one.name}"`);
    }
    return unionOf([...shapes.values()]);
  }

  /** Its fields, which end with a semicolon, then its fragments. */
  private shaped(selections: readonly SelectionNode[], type: GraphQLObjectType): string[] {
    const shape: Asked = { fields: new Map(), spreads: new Set() };
    for (const one of selections) this.add(one, type, shape);
    const withName = shape.fields.delete("__typename");
    const fields = [...shape.fields].map(([name, asked]) => this.field(name, asked, type));
    return [...(withName ? [typeName] : []), ...fields.filter((field) => field !== ""), ...shape.spreads];
  }

  /** What is asked of one field in several places comes as one. */
  private field(name: string, asked: readonly FieldNode[], type: GraphQLObjectType): string {
    const field = type.getFields()[asked[0]!.name.value];
    if (field === undefined) return "";
    const selections = asked.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
    const mayBeMissing = asked.every(({ directives = [] }) => directives.length > 0);
    return `${name}${mayBeMissing ? "?" : ""}: ${this.output(field.type, selections)};`;
  }

  private applies({ typeCondition }: InlineFragmentNode, type: GraphQLObjectType): boolean {
    const condition = this.schema.getType(typeCondition?.name.value ?? type.name);
    return condition !== undefined && isTypeSubTypeOf(this.schema, type, condition as GraphQLType);
  }

  private add(one: SelectionNode, type: GraphQLObjectType, shape: Asked): void {
    if (one.kind === Kind.FRAGMENT_SPREAD) {
      this.fragments.add(one.name.value);
      shape.spreads.add(one.name.value);
    } else if (one.kind === Kind.INLINE_FRAGMENT) {
      if (this.applies(one, type)) for (const inner of one.selectionSet.selections) this.add(inner, type, shape);
    } else {
      const name = (one.alias ?? one.name).value;
      shape.fields.set(name, [...(shape.fields.get(name) ?? []), one]);
    }
  }
}

interface Asked {
  fields: Map<string, FieldNode[]>;
  spreads: Set<string>;
}
