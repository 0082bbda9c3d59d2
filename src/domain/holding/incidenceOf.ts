import { Incidence } from "../../statistics/incidence/Incidence.ts";
import { Readings } from "../../statistics/incidence/Readings.ts";
import type { TableHolder, TableItem } from "./HoldingTable.ts";

/** Those with enough evidence, and which cells were read. A contributor's mentions stand in several contributions: only their sum says whether they are enough. */
export function incidenceOf(
  all: Incidence,
  holders: readonly TableHolder[],
  items: readonly TableItem[],
  minMentions: number,
): Incidence {
  const readings = Readings.of(all.holderCount, all.itemCount, (h) => {
    const holder = holders[h]!;
    if (holder.extent === "FULL") return undefined;
    const isRead = Uint8Array.from(items, ({ id }) => Number(holder.readFor.has(id)));
    for (const item of all.itemsOf(h)) isRead[item] = 1;
    return { isRead, isMapped: holder.isMapped };
  });
  if (minMentions === 1 && readings === undefined) return all;
  const kept = { holder: [] as number[], item: [] as number[], count: [] as number[] };
  for (let h = 0; h < all.holderCount; h++) {
    for (let at = all.holderStart[h]!; at < all.holderStart[h + 1]!; at++) {
      if (all.counts[at]! < minMentions) continue;
      kept.holder.push(h);
      kept.item.push(all.items[at]!);
      kept.count.push(all.counts[at]!);
    }
  }
  return Incidence.of(all.holderCount, all.itemCount, kept, readings);
}
