import type { HoldingTable, TableHolder, TableItem } from "../holding/HoldingTable.ts";
import { byId } from "../holding/HoldingTable.ts";
import { seriated } from "../../statistics/seriation/seriation.ts";
import type { Steps } from "../../threads/steps.ts";
import { MatrixOrder } from "./Matrix.ts";
import { byText } from "../../text/byText.ts";

/** Rows are places in the table's holders, columns are places in its items. */
export interface MatrixPlaces {
  rows: number[];
  columns: number[];
  /** How alike came beside alike. */
  sentences: string[];
}

interface Thing {
  id: string;
  name: string;
  group: string;
  total: number;
  place: number;
}

export function* matrixOrder(table: HoldingTable, order: MatrixOrder): Steps<MatrixPlaces> {
  if (order === MatrixOrder.SIMILARITY) return yield* bySimilarity(table);
  const { incidence } = table;
  const rows = table.holders.map(rowThing);
  const columns = table.items.map((item, place) => columnThing(item, place));
  for (let holder = 0; holder < incidence.holderCount; holder++)
    for (let at = incidence.holderStart[holder]!; at < incidence.holderStart[holder + 1]!; at++) {
      rows[holder]!.total += incidence.counts[at]!;
      columns[incidence.items[at]!]!.total += incidence.counts[at]!;
    }
  const compare = comparisons[order];
  const placesIn = (things: Thing[]) =>
    things.toSorted((a, b) => compare(a, b) || byId(a, b)).map(({ place }) => place);
  return { rows: placesIn(rows), columns: placesIn(columns), sentences: [] };
}

function* bySimilarity(table: HoldingTable): Steps<MatrixPlaces> {
  const rows = yield* seriated(table.incidence);
  const columns = yield* seriated(table.incidence.transposed());
  const isOptimal = rows.optimal && columns.optimal;
  return {
    rows: [...rows.order],
    columns: [...columns.order],
    sentences: [
      "Rows and columns are clustered by average linkage of their Jaccard distances, their leaves in " +
        `${isOptimal ? "optimal order (Bar-Joseph et al. 2001)" : "a greedy order, since there are too many for the optimal one"}.`,
    ],
  };
}

const comparisons: Record<Exclude<MatrixOrder, "SIMILARITY">, (a: Thing, b: Thing) => number> = {
  NAME: byName,
  GROUP: (a, b) => byText(a.group, b.group) || byName(a, b),
  TOTAL: (a, b) => b.total - a.total,
};

function byName(a: Thing, b: Thing): number {
  return byText(a.name, b.name);
}

function rowThing({ id, name, groups }: TableHolder, place: number): Thing {
  return { id, name, group: groups.kind.join(), total: 0, place };
}

function columnThing({ id, name, kind }: TableItem, place: number): Thing {
  return { id, name, group: kind ?? "", total: 0, place };
}
