import { BREAK, type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from "graphql";

/**
 * How often a document asks again, in one place, for a field that has fields of its own; it stops to count above `most`. graphql-js
 * compares each such field with each other of its name while it validates: some hundreds hold up everybody for most of a second.
 */
export function repeatedFields(document: DocumentNode, most: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let repeated = 0;
  visit(document, {
    SelectionSet(selections) {
      const names = namesIn(selections, fragments, new Set());
      repeated += names.length - new Set(names).size;
      return repeated > most ? BREAK : undefined;
    },
  });
  return repeated;
}

/** Response names of the fields that have fields of their own; what is spread is taken in, each fragment once. */
function namesIn(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  spread: Set<string>,
): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return namesIn(selection.selectionSet, fragments, spread);
    if (selection.kind === Kind.FIELD) {
      return selection.selectionSet === undefined ? [] : [(selection.alias ?? selection.name).value];
    }
    const fragment = fragments.get(selection.name.value);
    if (fragment === undefined || spread.has(fragment.name.value)) return [];
    spread.add(fragment.name.value);
    return namesIn(fragment.selectionSet, fragments, spread);
  });
}
