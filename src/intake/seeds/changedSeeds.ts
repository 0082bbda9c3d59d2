import type { Graph } from "../../graph/Graph.ts";
import { type OwnedDirectory, ownersOf } from "../../sources/seeds/ownersOf.ts";
import { seedDigest } from "../../sources/seeds/seedDigest.ts";
import { ownerIn, releaseOf } from "../../writing/release.ts";

const watched = new WeakMap<Graph, readonly string[]>();
const looks = new WeakMap<Graph, { at: number; changed: Promise<string[]> }>();
/** Looking reads every file. */
const lookEveryMs = 5_000;

/** From now on {@link changedSeedsOf} looks at these directories, the product's first. */
export function watchSeeds(graph: Graph, directories: readonly string[]): void {
  watched.set(graph, directories);
}

/** Seed directories whose files are not those that the graph was planted from, by owner, as of some seconds ago at most. */
export function changedSeedsOf(graph: Graph): Promise<string[]> {
  const directories = watched.get(graph);
  if (directories === undefined) return Promise.resolve([]);
  const known = looks.get(graph);
  if (known !== undefined && performance.now() - known.at < lookEveryMs) return known.changed;
  const changed = changedNow(graph, directories);
  looks.set(graph, { at: performance.now(), changed });
  changed.catch(() => looks.delete(graph));
  return changed;
}

async function changedNow(graph: Graph, directories: readonly string[]): Promise<string[]> {
  const { seeds } = await releaseOf((asked, params) => graph.read(asked, params));
  const owned = await ownersOf(directories);
  return isPlantedAlone(seeds, owned[0]!.owner) ? [] : changedIn(owned, seeds);
}

/** Without the product's seeds, on purpose: they are not put beside what stands alone, such as an export. Owners that end in ")" are tables. */
export function isPlantedAlone(planted: readonly string[], productOwner: string): boolean {
  const directories = planted.map(ownerIn).filter((owner) => !owner.endsWith(")"));
  return directories.length > 0 && !directories.includes(productOwner);
}

/** Owners whose files are not as `planted` says, in lines `owner digest`. */
export async function changedIn(owned: readonly OwnedDirectory[], planted: readonly string[]): Promise<string[]> {
  const lines = await Promise.all(owned.map(async ({ directory, owner }) => `${owner} ${await seedDigest(directory)}`));
  return owned.filter((_one, index) => !planted.includes(lines[index]!)).map(({ owner }) => owner);
}
