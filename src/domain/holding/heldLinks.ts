import { evidenceOf } from "../../snapshot/adjacency.ts";
import { allRows, select } from "../../snapshot/select.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { Stance } from "../mention/Mention.ts";
import type { HeldLink, TableHolder } from "./HoldingTable.ts";
import { ItemKind } from "./ItemKind.ts";
import type { TableQuestion } from "./TableQuestion.ts";

const stances = Object.values(Stance);
/** Beside each stance there is none: that of citations. */
const cellsOfItem = stances.length + 1;

/**
 * How often each holder has evidence of each item, as the scope counts it, by stance where it is of mentions. One after the other, as they
 * are asked for: there may be millions.
 */
export function* heldLinks(
  snapshot: Snapshot,
  asked: TableQuestion,
  holders: readonly TableHolder[],
): Iterable<HeldLink> {
  const table = asked.items === ItemKind.PRINCIPLES ? "principle" : "instrument";
  const { evidence, contribution } = snapshot.tables;
  const things = snapshot.tables[table];
  const { codes } = evidence.columns[table];
  const isKept = new Uint8Array(evidence.count);
  for (const row of select(allRows(evidence.count), asked.words(snapshot))) isKept[row] = codes[row]! > 0 ? 1 : 0;
  const cellOf = (row: number) => {
    const stance = evidence.columns.stance.at(row);
    return (codes[row]! - 1) * cellsOfItem + (stance === null ? 0 : 1 + stances.indexOf(stance as Stance));
  };
  const ids = Array.from({ length: things.count }, (_none, row) => things.columns.id.at(row)!);
  const times = new Uint32Array(things.count * cellsOfItem);
  const rows = evidenceOf(snapshot);
  for (const { id: holder, contributions } of holders) {
    const cells: number[] = [];
    for (const id of contributions)
      for (const row of rows.of(contribution.index.rowOf(id)))
        if (isKept[row] === 1 && times[cellOf(row)]!++ === 0) cells.push(cellOf(row));
    for (const cell of cells) {
      const stance = stances[(cell % cellsOfItem) - 1];
      yield { holder, item: ids[Math.floor(cell / cellsOfItem)]!, times: times[cell]!, stance };
      times[cell] = 0;
    }
  }
}
