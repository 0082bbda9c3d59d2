import { type DocumentNode, Kind, visit } from "graphql";

/**
 * The name of a fragment that spreads itself, over others too. graphql-js says so as well, after another of its rules has gone round the
 * circle once for each pair of fragments, one call within the other, until the stack is full.
 */
export function fragmentInItself(document: DocumentNode): string | undefined {
  const spreads = new Map<string, string[]>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const names: string[] = [];
    visit(definition, { FragmentSpread: ({ name }) => void names.push(name.value) });
    spreads.set(definition.name.value, names);
  }
  const known = new Map<string, "open" | "done">();
  const search = (name: string): string | undefined => {
    if (known.has(name)) return known.get(name) === "open" ? name : undefined;
    known.set(name, "open");
    for (const next of spreads.get(name) ?? []) {
      const found = search(next);
      if (found !== undefined) return found;
    }
    known.set(name, "done");
    return undefined;
  };
  for (const name of spreads.keys()) {
    const found = search(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
