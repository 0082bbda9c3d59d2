import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What a document says, for one set of values of the variables that its directives name. */
export interface Said {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

/** The fields that selections ask of a thing of this type, by their name in the answer and in its order; fields of one name are one. */
export function fieldsAsked(
  said: Said,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const collect = (one: SelectionNode): void => {
    if (isLeftOut(one, said.variables)) return;
    if (one.kind === Kind.FIELD) addTo(found, one);
    else fragmentFor(said, type, one, spread)?.selectionSet.selections.forEach(collect);
  };
  for (const set of selections) set.selections.forEach(collect);
  return found;
}

function addTo(found: Map<string, FieldNode[]>, field: FieldNode): void {
  const name = field.alias?.value ?? field.name.value;
  const known = found.get(name);
  if (known === undefined) found.set(name, [field]);
  else known.push(field);
}

/** Undefined where it is about things of another type, or was spread here before. */
function fragmentFor(
  { schema, fragments }: Said,
  type: GraphQLObjectType,
  one: InlineFragmentNode | FragmentSpreadNode,
  spread: Set<string>,
): InlineFragmentNode | FragmentDefinitionNode | undefined {
  let fragment: InlineFragmentNode | FragmentDefinitionNode | undefined;
  if (one.kind === Kind.INLINE_FRAGMENT) fragment = one;
  else if (!spread.has(one.name.value)) {
    spread.add(one.name.value);
    fragment = fragments.get(one.name.value);
  }
  return fragment !== undefined && isOf(schema, type, fragment.typeCondition) ? fragment : undefined;
}

export function isLeftOut(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.["if"] === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.["if"] === false
  );
}

function isOf(schema: GraphQLSchema, type: GraphQLObjectType, condition: NamedTypeNode | undefined): boolean {
  if (condition === undefined) return true;
  const wanted = schema.getType(condition.name.value);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}
