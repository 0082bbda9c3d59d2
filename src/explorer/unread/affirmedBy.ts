import { type Compared, itemOf } from "../pair/partyOf.ts";
import type { UnreadData } from "./unreadTypes.ts";

export interface Affirmed {
  principle: Compared;
  passages: number;
}

/** What a contributor affirms of the codebook, most first; undefined where nobody read it for that. */
export function affirmedBy(key: string, { rows, columns, rowIndex, columnIndex, values }: UnreadData["read"]) {
  const row = rows.findIndex((one) => "key" in one && one.key === key);
  if (row < 0) return undefined;
  const found = values.flatMap((passages, at): Affirmed[] =>
    rowIndex[at] === row ? [{ principle: itemOf(columns[columnIndex[at]!]!), passages }] : [],
  );
  return found.sort((a, b) => b.passages - a.passages);
}
