import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLType,
  type InlineFragmentNode,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isTypeSubTypeOf,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from "graphql";

/** The TypeScript types of a document: of its variables and its data, or of its fragment; and the fragments that they name. */
export function typesOfQuestion(schema: GraphQLSchema, document: DocumentNode): { text: string; fragments: string[] } {
  const writer = new TypeWriter(schema);
  const parts = document.definitions.map((definition) => {
    if (definition.kind === Kind.OPERATION_DEFINITION) return writer.operation(definition);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return writer.fragment(definition);
    throw new Error(`a question holds operations and fragments, not ${definition.kind}`);
  });
  return { text: parts.join("\n"), fragments: [...writer.fragments].sort() };
}

const scalars: Readonly<Record<string, string>> = { Int: "number", Float: "number", Boolean: "boolean" };

class TypeWriter {
  readonly schema: GraphQLSchema;
  readonly fragments = new Set<string>();

  constructor(schema: GraphQLSchema) {
    this.schema = schema;
  }

  operation({ name, variableDefinitions = [], selectionSet, operation }: OperationDefinitionNode): string {
    if (name === undefined) throw new Error("the operation of a page has a name");
    const root = this.schema.getRootType(operation)!;
    const variables = variableDefinitions.map(({ variable, type, defaultValue }) => {
      const given = typeFromAST(this.schema, type as never) as GraphQLType;
      const optional = !isNonNullType(given) || defaultValue !== undefined;
      return `${variable.name.value}${optional ? "?" : ""}: ${this.input(given)};`;
    });
    return `export interface ${name.value}Variables { ${variables.join(" ")} }
      export type ${name.value}Data = ${this.selected(selectionSet, root)};`;
  }

  fragment({ name, typeCondition, selectionSet }: FragmentDefinitionNode): string {
    const type = this.schema.getType(typeCondition.name.value) as GraphQLCompositeType;
    return `export type ${name.value} = ${this.selected(selectionSet, type)};`;
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
    if ("getFields" in type) return "object";
    return scalars[type.name] ?? "string";
  }

  private output(type: GraphQLOutputType, selection: SelectionSetNode | undefined): string {
    if (isNonNullType(type)) return this.output(type.ofType, selection).replace(/ \| null$/, "");
    if (isListType(type)) return `(${this.output(type.ofType, selection)})[] | null`;
    const named = selection === undefined ? this.leaf(type) : this.selected(selection, type as GraphQLCompositeType);
    return `${named} | null`;
  }

  /** One object type for each type that it may be; those that look alike are one. */
  private selected(selection: SelectionSetNode, type: GraphQLCompositeType): string {
    // The schema knows them in the order in which classes were read, which is another when other tests were there before.
    const possible = isAbstractType(type)
      ? this.schema.getPossibleTypes(type).toSorted((a, b) => (a.name < b.name ? -1 : 1))
      : [type];
    const shapes = new Map<string, string[]>();
    for (const one of possible) {
      const { fields, spreads } = this.shape(selection, one);
      const withName = fields.has("__typename");
      fields.delete("__typename");
      const text = [`{ ${withName ? "__typename: §; " : ""}${[...fields.values()].join(" ")} }`, ...spreads].join(
        " & ",
      );
      shapes.set(text, [...(shapes.get(text) ?? []), `"${one.name}"`]);
    }
    const union = [...shapes].map(([text, names]) => text.replace("§", names.join(" | ")));
    return union.length === 1 ? (union[0] ?? "") : `(${union.map((one) => `(${one})`).join(" | ")})`;
  }

  private shape(selection: SelectionSetNode, type: GraphQLObjectType): Shape {
    const shape: Shape = { fields: new Map(), spreads: new Set() };
    for (const one of selection.selections) this.add(one, type, shape);
    return shape;
  }

  private applies({ typeCondition }: InlineFragmentNode, type: GraphQLObjectType): boolean {
    const condition = this.schema.getType(typeCondition?.name.value ?? type.name);
    return condition !== undefined && isTypeSubTypeOf(this.schema, type, condition as GraphQLType);
  }

  private add(one: SelectionNode, type: GraphQLObjectType, { fields, spreads }: Shape): void {
    if (one.kind === Kind.FRAGMENT_SPREAD) {
      this.fragments.add(one.name.value);
      spreads.add(one.name.value);
    } else if (one.kind === Kind.INLINE_FRAGMENT) {
      if (!this.applies(one, type)) return;
      const inner = this.shape(one.selectionSet, type);
      for (const [name, field] of inner.fields) fields.set(name, field);
      for (const spread of inner.spreads) spreads.add(spread);
    } else {
      const field = type.getFields()[one.name.value];
      const name = (one.alias ?? one.name).value;
      fields.set(name, field === undefined ? "" : `${name}: ${this.output(field.type, one.selectionSet)};`);
    }
  }
}

interface Shape {
  fields: Map<string, string>;
  spreads: Set<string>;
}
