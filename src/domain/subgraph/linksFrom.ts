import { kindOfId } from "../../model/kinds.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { LinkSort } from "./linkSorts.ts";
import { byText } from "../../text/byText.ts";

export interface Linked {
  source: string;
  target: string;
  kind: string;
  weight: number;
}

export interface LinksAsked {
  /** Whose links. */
  ids: readonly string[];
  /** Only links to these, where they are given. */
  known?: readonly string[];
  /** Of each sort and direction at most so many, those with the most evidence first. */
  limit: number;
  minEvidence: number;
}

/** The links of some things, by whichever end they hang; `isCut` where there are more than were asked for. */
export function linksFrom(
  snapshot: Snapshot,
  sorts: readonly LinkSort[],
  asked: LinksAsked,
): { links: Linked[]; isCut: boolean } {
  const known = asked.known === undefined ? undefined : new Set(asked.known);
  const parts = sorts.flatMap((sort) => [
    oneWay(snapshot, sort, true, asked, known),
    oneWay(snapshot, sort, false, asked, known),
  ]);
  return { links: parts.flatMap(({ links }) => links), isCut: parts.some(({ isCut }) => isCut) };
}

interface Found {
  near: string;
  far: string;
  weight: number;
}

function oneWay(
  { tables }: Snapshot,
  sort: LinkSort,
  isForward: boolean,
  { ids, limit, minEvidence }: LinksAsked,
  known: ReadonlySet<string> | undefined,
): { links: Linked[]; isCut: boolean } {
  const [near, far] = isForward ? [sort.from, sort.to] : [sort.to, sort.from];
  const { starts, targets, numbers } = isForward ? sort.forward : sort.back;
  const found: Found[] = [];
  for (const id of ids) {
    if (kindOfId(id) !== near) continue;
    const row = tables[near].index.rowOf(id);
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const other = tables[far].columns.id.at(targets[at]!)!;
      if (known === undefined || known.has(other))
        found.push({ near: id, far: other, weight: sort.weight(numbers[at]!) });
    }
  }
  const enough = found
    .sort((a, b) => b.weight - a.weight || byText(a.near, b.near) || byText(a.far, b.far))
    .slice(0, limit)
    .filter(({ weight }) => weight >= minEvidence);
  const links = enough.map((one) => ({
    source: isForward ? one.near : one.far,
    target: isForward ? one.far : one.near,
    kind: sort.kind,
    weight: one.weight,
  }));
  return { links, isCut: enough.length === limit };
}
