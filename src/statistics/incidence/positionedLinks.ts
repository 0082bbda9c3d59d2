import type { Incidence } from "./Incidence.ts";

/** The links of a table whose holders are put into another order, so that the partners still to come are the rest of a list. */
export interface PositionedLinks {
  /** Items of the holder at position p: `rowItems[rowStart[p] … rowStart[p + 1])`, ascending. */
  rowStart: Uint32Array;
  rowItems: Uint32Array;
  /** Beside rowItems: where in `list` this holder stands among the holders of that item. */
  rank: Uint32Array;
  /** Positions of the holders of item i: `list[listStart[i] … listStart[i + 1])`, ascending. */
  listStart: Uint32Array;
  list: Uint32Array;
}

export function positionedLinks(incidence: Incidence, order: Uint32Array): PositionedLinks {
  const { holderCount, linkCount, itemStart } = incidence;
  const rowStart = new Uint32Array(holderCount + 1);
  const rowItems = new Uint32Array(linkCount);
  const rank = new Uint32Array(linkCount);
  const list = new Uint32Array(linkCount);
  const next = itemStart.slice();
  let at = 0;
  for (let position = 0; position < holderCount; position++) {
    for (const item of incidence.itemsOf(order[position]!)) {
      rowItems[at] = item;
      rank[at++] = next[item]!;
      list[next[item]!++] = position;
    }
    rowStart[position + 1] = at;
  }
  return { rowStart, rowItems, rank, listStart: itemStart, list };
}
