import type { Turn } from "../fragments/Turn.ts";
import { useFrame } from "../frame/Frame.ts";
import { placeNames } from "./pageAsked.ts";

interface PagerParts {
  of: { totalCount: number; pageInfo: Turn; nodes?: readonly unknown[]; edges?: readonly unknown[] };
  /** Where the list begins on the page: `#citations`. */
  at?: string;
  /** Its name in the address, where the page holds several. */
  list?: string;
  /** A list that the API pages only forwards. */
  isOneWay?: boolean;
}

/** From page to page of a long list, forwards and backwards; a short one has none. */
export function Pager({ of: { totalCount, pageInfo, nodes, edges }, at = "", list, isOneWay = false }: PagerParts) {
  const { words, hrefWith } = useFrame();
  const { hasNextPage, endCursor, hasPreviousPage, startCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  const [after, before] = placeNames(list);
  const to = (place: Record<string, string | null>) => {
    const named = Object.entries(place).map(([name, cursor]) => [name, cursor ?? undefined]);
    return hrefWith({ [after]: undefined, [before]: undefined, ...Object.fromEntries(named) }) + at;
  };
  return (
    <nav class="pager" aria-label={words.say("pager.label")}>
      {hasPreviousPage && <a href={to({})}>{words.say("pager.first")}</a>}
      {hasPreviousPage && !isOneWay && (
        <a rel="prev" href={to({ [before]: startCursor })}>
          {words.say("pager.previous")}
        </a>
      )}
      <span>{words.say("pager.shown", { shown: countOf(nodes ?? edges), all: totalCount })}</span>
      {hasNextPage && (
        <a rel="next" href={to({ [after]: endCursor })}>
          {words.say("pager.next")}
        </a>
      )}
    </nav>
  );
}

function countOf(shown: readonly unknown[] | undefined): number {
  return shown?.length ?? 0;
}
