import { given } from "./whereOf.ts";

interface PageAsked {
  first?: number;
  after?: string | undefined;
  last?: number;
  before?: string;
}
type PageOf<List extends string> = { [Name in `${List}First` | `${List}Last`]?: number } & {
  [Name in `${List}After` | `${List}Before`]?: string;
};

/**
 * Which page of a list an address asks for: `?after=` what was seen, `?before=` it on the way back. One more long list: its question takes
 * `$first`, `$after`, `$last` and `$before` and spreads `Turn`, its page shows a `Pager`; its files then follow its pages.
 */
export function pageAsked(query: URLSearchParams, size: number, list?: string): PageAsked {
  const [after, before] = placeNames(list).map((name) => given(query, name));
  if (before !== undefined && after === undefined) return { last: size, before };
  return { first: size, after };
}

/** The same of one list among several: `?holders-after=` for the variables `$holdersFirst` and `$holdersAfter`. */
export function pageAskedOf<List extends string>(query: URLSearchParams, size: number, list: List): PageOf<List> {
  return pageOf(list, pageAsked(query, size, list));
}

export function pageOf<List extends string>(list: List, { first, after, last, before }: PageAsked): PageOf<List> {
  const named = { First: first, After: after, Last: last, Before: before };
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [list + name, value])) as PageOf<List>;
}

/** What stands after the question mark for a page of a list. */
export function placeNames(list?: string): readonly [after: string, before: string] {
  return list === undefined ? ["after", "before"] : [`${list}-after`, `${list}-before`];
}

/** Names of an address that say where in a list it stands: they lose their sense when anything else of it changes. */
export function isPlaceName(name: string): boolean {
  return name === "from" || /(?:^|-)(?:after|before)$/.test(name);
}
