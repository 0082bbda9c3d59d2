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

export interface QuestionTypes {
  text: string;
  /** The fragments that the types name. */
  fragments: string[];
}

/** The TypeScript types of a document: of its variables and its data, or of its fragment. Input objects are `object`, or go by their names into `inputs`. */
export function typesOfQuestion(schema: GraphQLSchema, document: DocumentNode, inputs?: Set<string>): QuestionTypes {
  const writer = new TypeWriter(schema, inputs);
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
  const writer = new TypeWriter(schema, inputs);
  const parts: string[] = [];
  // A set also gives what is added to it meanwhile.
  for (const name of inputs) parts.push(writer.inputObject(name));
  return parts.sort().join("\n");
}

const scalars: Readonly<Record<string, string>> = { Int: "number", Float: "number", Boolean: "boolean" };

class TypeWriter {
  readonly fragments = new Set<string>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly inputs: Set<string> | undefined,
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
    if (isEnumType(type))
      return type
        .getValues()
        .map(({ name }) => `"${name}"`)
        .join(" | ");
    if (!isInputObjectType(type)) return scalars[type.name] ?? "string";
    this.inputs?.add(type.name);
    return this.inputs === undefined ? "object" : type.name;
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
    const shapes = new Map<string, string[]>();
    for (const one of possible) {
      const text = this.shaped(selections, one);
      shapes.set(text, [...(shapes.get(text) ?? []), `"${one.name}"`]);
    }
    const union = [...shapes].map(([text, names]) => text.replace("§", names.join(" | ")));
    return union.length === 1 ? (union[0] ?? "") : `(${union.map((one) => `(${one})`).join(" | ")})`;
  }

  private shaped(selections: readonly SelectionNode[], type: GraphQLObjectType): string {
    const shape: Shape = { fields: new Map(), spreads: new Set() };
    for (const one of selections) this.add(one, type, shape);
    const withName = shape.fields.delete("__typename");
    const fields = [...shape.fields].map(([name, asked]) => this.field(name, asked, type));
    return [`{ ${withName ? "__typename: §; " : ""}${fields.join(" ")} }`, ...shape.spreads].join(" & ");
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

  private add(one: SelectionNode, type: GraphQLObjectType, shape: Shape): void {
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

interface Shape {
  fields: Map<string, FieldNode[]>;
  spreads: Set<string>;
}
