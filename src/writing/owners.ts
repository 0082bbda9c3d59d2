import type { Read } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import { labels } from "../model/shapes.ts";

/** Everybody whose things stand in the graph. */
export async function ownersIn(read: Read): Promise<string[]> {
  const owners = new Set<string>();
  for (const Label of labels)
    for (const { name } of await read<{ name: string }>(statement("writing/owners", { Label }), {})) owners.add(name);
  // What an instrument states is a relationship of its own: the only one with owners.
  for (const { name } of await read<{ name: string }>(statement("writing/ownersOfStatements"), {})) owners.add(name);
  return [...owners].sort();
}
