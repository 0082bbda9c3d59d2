import { contributionsOf, enshriningOf } from "../../snapshot/adjacency.ts";
import type { TableName } from "../../snapshot/columnsOf.ts";
import { type CountedLinks, held, invoked } from "../../snapshot/derived.ts";
import type { Links } from "../../snapshot/Links.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";

export interface LinkSort {
  from: TableName;
  kind: string;
  to: TableName;
  forward: Links;
  back: Links;
  /** By the number of a link. */
  weight: (number: number) => number;
}

/** Links of a subgraph that count evidence. */
export function countedSort(
  from: TableName,
  kind: string,
  to: TableName,
  { links, evidence }: Pick<CountedLinks, "links" | "evidence">,
): LinkSort {
  return { from, kind, to, forward: links, back: links.reversed(), weight: (number) => evidence[number]! };
}

/** What instruments state is a fact, whatever evidence counts. */
export function enshrinementSort(snapshot: Snapshot): LinkSort {
  return {
    from: "instrument",
    kind: "ENSHRINES",
    to: "principle",
    forward: snapshot.links.enshrinements,
    back: enshriningOf(snapshot),
    weight: (number) => snapshot.linkColumns.enshrinements[number]!.locators.length,
  };
}

/** The links of a subgraph by accepted evidence in the contributors' own voice; SUBMITTED counts nothing. */
export function linkSorts(snapshot: Snapshot): LinkSort[] {
  return [
    countedSort("contributor", "HOLDS", "principle", snapshot.get(held).ofContributors),
    countedSort("contribution", "HOLDS", "principle", snapshot.get(held).ofContributions),
    countedSort("contributor", "INVOKES", "instrument", snapshot.get(invoked).ofContributors),
    countedSort("contribution", "INVOKES", "instrument", snapshot.get(invoked).ofContributions),
    enshrinementSort(snapshot),
    {
      from: "contributor",
      kind: "SUBMITTED",
      to: "contribution",
      forward: contributionsOf(snapshot),
      back: snapshot.links.submitters,
      weight: () => 1,
    },
  ];
}
