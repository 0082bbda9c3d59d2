import { type SearchedKind, searchKinds } from "../../snapshot/searchTexts.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { BestHits } from "./BestHits.ts";
import { findThings } from "./findThings.ts";
import { foundOf } from "./foundOf.ts";
import { type Hit, hitOf } from "./hitOf.ts";
import { queryOf } from "./query.ts";
import { scoreThings } from "./scoreThings.ts";
import { type SearchIndex, searchIndexOf } from "./SearchIndex.ts";

export interface SearchPage {
  hits: Hit[];
  hasMore: boolean;
  counts: Record<SearchedKind, number>;
}

export interface SearchPlace {
  score: number;
  id: string;
}

/** The hits of these kinds after a place, by score, ties in the order of kinds and of the things of a kind. */
export function searchPage(
  snapshot: Snapshot,
  input: string,
  { kinds, first, after }: { kinds: readonly SearchedKind[]; first: number; after?: SearchPlace | undefined },
): SearchPage {
  const index = searchIndexOf(snapshot);
  const { all, without } = queryOf(input);
  const asked = {
    all: all.map((group) => group.map((wanted) => foundOf(index, wanted))),
    without: without.map((wanted) => foundOf(index, wanted)),
  };
  const found = asked.all.flat();
  const best = new BestHits(first + 1, after && { score: after.score, thing: thingOf(index, after.id) });
  const counts: Partial<SearchPage["counts"]> = {};
  for (const kind of searchKinds) {
    const things = findThings(index, asked, kind);
    counts[kind] = things.length;
    if (kinds.includes(kind)) scoreThings(index, found, kind, things, best);
  }
  const hits = best.all.slice(0, first).map((scored) => hitOf(index, found, scored));
  return { hits, hasMore: best.all.length > first, counts: counts as SearchPage["counts"] };
}

/** -1 for what is there no more: then what scores the same comes again rather than not at all. */
function thingOf(index: SearchIndex, id: string): number {
  for (const kind of searchKinds) {
    const row = index.snapshot.tables[kind].index.rowOf(id);
    if (row >= 0) return index.thingAt(kind, row) ?? -1;
  }
  return -1;
}
