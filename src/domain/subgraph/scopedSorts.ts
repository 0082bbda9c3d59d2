import { Links } from "../../snapshot/Links.ts";
import type { TableName } from "../../snapshot/columnsOf.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { EvidenceScope } from "../holding/EvidenceScope.ts";
import { HolderKind } from "../holding/HolderKind.ts";
import type { HoldingTable } from "../holding/HoldingTable.ts";
import { holdingTable } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import type { Context } from "../request/Context.ts";
import { countedSort, enshrinementSort, type LinkSort } from "./linkSorts.ts";

const holders = [
  [HolderKind.CONTRIBUTOR, "contributor"],
  [HolderKind.CONTRIBUTION, "contribution"],
] as const;
const items = [
  [ItemKind.PRINCIPLES, "HOLDS", "principle"],
  [ItemKind.INSTRUMENTS, "INVOKES", "instrument"],
] as const;

/**
 * The links of a subgraph within a scope: of those that were read for its scheme, by the evidence that counts, as the tables of `matrix`
 * count it. A stance is asked of mentions only. Throws BadUserInput for a scope that cannot be asked.
 */
export async function scopedSorts(scope: EvidenceScope, context: Context): Promise<LinkSort[]> {
  const { snapshot } = context;
  const sorts: LinkSort[] = [];
  for (const [holderKind, from] of holders)
    for (const [itemKind, kind, to] of items) {
      const asked = itemKind === ItemKind.INSTRUMENTS ? { ...scope, stance: null } : scope;
      const { table } = await holdingTable(tableQuestion(holderKind, itemKind, asked, context), context);
      sorts.push(countedSort(from, kind, to, linksOf(snapshot, table, from, to)));
      if (from === "contribution" && kind === "HOLDS") sorts.push(submissions(snapshot, table));
    }
  return [...sorts, enshrinementSort(snapshot)];
}

function linksOf(
  { tables }: Snapshot,
  { holders: from, items: to, incidence }: HoldingTable,
  near: TableName,
  far: TableName,
) {
  const rows = to.map(({ id }) => tables[far].index.rowOf(id));
  const links: { source: number; target: number; count: number }[] = [];
  for (const [place, { id }] of from.entries()) {
    const source = tables[near].index.rowOf(id);
    for (let at = incidence.holderStart[place]!; at < incidence.holderStart[place + 1]!; at++)
      links.push({ source, target: rows[incidence.items[at]!]!, count: incidence.counts[at]! });
  }
  links.sort((a, b) => a.source - b.source || a.target - b.target);
  const [sources, targets] = [links.map(({ source }) => source), links.map(({ target }) => target)];
  return {
    links: Links.of(sources, targets, tables[near].count, tables[far].count),
    evidence: Uint32Array.from(links, ({ count }) => count),
  };
}

/** Of the contributions of a table. */
function submissions({ tables, links: { submitters } }: Snapshot, { holders: contributions }: HoldingTable): LinkSort {
  const pairs = contributions.flatMap(({ id }) => {
    const target = tables.contribution.index.rowOf(id);
    return Array.from(submitters.of(target), (source) => ({ source, target }));
  });
  pairs.sort((a, b) => a.source - b.source || a.target - b.target);
  const [sources, targets] = [pairs.map(({ source }) => source), pairs.map(({ target }) => target)];
  const links = Links.of(sources, targets, tables.contributor.count, tables.contribution.count);
  return {
    ...countedSort("contributor", "SUBMITTED", "contribution", { links, evidence: new Uint32Array() }),
    weight: () => 1,
  };
}
