import { useFrame } from "../frame/Frame.ts";

interface PagerParts {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  /** Where the list begins on the page: `#citations`. */
  at?: string;
}

/** From page to page of a long list; a short one has none. */
export function Pager({ pageInfo, at = "" }: PagerParts) {
  const { words, query, hrefWith } = useFrame();
  const isLater = query.has("after");
  if (!isLater && !pageInfo.hasNextPage) return null;
  return (
    <nav class="pager" aria-label={words.say("pager.label")}>
      {isLater && <a href={hrefWith({ after: undefined }) + at}>{words.say("pager.first")}</a>}
      {pageInfo.hasNextPage && (
        <a rel="next" href={hrefWith({ after: pageInfo.endCursor ?? undefined }) + at}>
          {words.say("pager.next")}
        </a>
      )}
    </nav>
  );
}
