import { BadUserInput } from "../input/BadUserInput.ts";
import type { Context } from "../request/Context.ts";
import { HolderKind } from "../holding/HolderKind.ts";
import { type HoldingTable, type TableHolder, wasReadFor } from "../holding/HoldingTable.ts";
import { holdingTable } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { methodOf, references } from "../holding/methodOf.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import { Extent, MatrixOrder, MatrixValue } from "./Matrix.ts";
import type { MatrixArgs } from "./MatrixArgs.ts";
import { matrixOrder, type MatrixPlaces } from "./matrixOrder.ts";
import { type Words, wordsOf } from "./wordsOf.ts";

const mostCells = 40_000;

/** The whole table as columns for a chart. Throws BadUserInput where it has too many cells. */
export async function matrixOf(args: MatrixArgs, context: Context) {
  const question = tableQuestion(args.rows, args.columns ?? ItemKind.PRINCIPLES, args.scope, context, {
    itemsArgument: "columns",
  });
  const [value, order] = [args.value ?? MatrixValue.MENTION_COUNT, args.order ?? MatrixOrder.NAME];
  if (value === MatrixValue.PER_THOUSAND_WORDS && args.rows === HolderKind.INSTRUMENT)
    throw new BadUserInput("The words of instruments are not held: ask for another `value`.", "value");
  const { holdings, table } = await holdingTable(question, context);
  const rows = rowsOf(table);
  const signal = context.untilOver();
  const places = await holdings.answer(table, ["matrix order", order], signal, (inner) =>
    holdings.compute(matrixOrder(table, order), inner),
  );
  const words = value === MatrixValue.PER_THOUSAND_WORDS ? await knownWords(table, context) : undefined;
  const scale = scaleOf(table, value, (holder) => words?.of(holder) ?? 0);
  const inOrder = places.rows.map((place) => rows[place]!);
  return {
    get rows() {
      return inOrder.map(({ id }) => context.nodes.byId(id));
    },
    get columns() {
      return places.columns.map((place) => context.nodes.byId(table.items[place]!.id));
    },
    ...cellsOf(table, places, scale),
    extents: inOrder.map(({ extent }) => (extent === "FULL" ? Extent.FULL : Extent.PARTIAL)),
    columnCount: places.columns.length,
    found: foundIn(table, places, inOrder),
    method: methodOf(
      table,
      [meaningOf[value], ...(words?.sentences ?? []), ...places.sentences],
      order === MatrixOrder.SIMILARITY ? [references.leafOrder] : [],
    ),
  };
}

/** Every row that was read for the scheme, in full or in part. */
function rowsOf({ holders, items }: HoldingTable): readonly TableHolder[] {
  const cells = holders.length * items.length;
  if (cells > mostCells)
    throw new BadUserInput(
      `The matrix has ${holders.length} rows and ${items.length} columns, so ${cells} cells; at most ${mostCells}. Ask for a narrower scope.`,
      "scope",
    );
  return holders;
}

/** Words of all rows that have cells. Throws BadUserInput where only the places of a text are known, and not how long it is. */
async function knownWords(table: HoldingTable, context: Context): Promise<Words> {
  const words = wordsOf(table, context);
  const unknown = table.holders.filter((holder, place) => table.incidence.sizeOf(place) > 0 && words.of(holder) === 0);
  if (unknown.length > 0)
    throw new BadUserInput(
      `Of ${unknown.length} rows nobody knows how long their texts are, such as ${unknown[0]!.id}: ask for another \`value\`, or for a narrower scope.`,
      "value",
    );
  return words;
}

const meaningOf: Record<MatrixValue, string> = {
  MENTION_COUNT: "Cells count the evidence of a holder for an item.",
  PRESENT: "Cells are 1 where a holder holds an item.",
  SHARE_OF_MENTIONS: "Cells are the share of an item in all evidence of a holder.",
  PER_THOUSAND_WORDS: "Cells count the evidence of a holder for an item per thousand words of its passages in scope.",
};

function scaleOf(table: HoldingTable, value: MatrixValue, wordsOfHolder: (holder: TableHolder) => number) {
  const { incidence, holders } = table;
  return (holder: number): ((count: number) => number) => {
    if (value === MatrixValue.PRESENT) return () => 1;
    if (value === MatrixValue.MENTION_COUNT) return (count) => count;
    if (value === MatrixValue.PER_THOUSAND_WORDS) {
      const words = wordsOfHolder(holders[holder]!);
      return (count) => (words === 0 ? 0 : (count * 1_000) / words);
    }
    const total = incidence.counts
      .subarray(incidence.holderStart[holder], incidence.holderStart[holder + 1])
      .reduce((sum, count) => sum + count, 0);
    return (count) => count / total;
  };
}

function cellsOf({ incidence }: HoldingTable, places: MatrixPlaces, scale: ReturnType<typeof scaleOf>) {
  const columnAt = new Map(places.columns.map((item, column) => [item, column]));
  const cells = { rowIndex: [] as number[], columnIndex: [] as number[], values: [] as number[] };
  places.rows.forEach((holder, row) => {
    if (holder >= incidence.holderCount) return;
    const valueOf = scale(holder);
    for (let at = incidence.holderStart[holder]!; at < incidence.holderStart[holder + 1]!; at++) {
      cells.rowIndex.push(row);
      cells.columnIndex.push(columnAt.get(incidence.items[at]!)!);
      cells.values.push(valueOf(incidence.counts[at]!));
    }
  });
  return cells;
}

function foundIn(table: HoldingTable, places: MatrixPlaces, inOrder: readonly TableHolder[]) {
  const columnAt = new Map(places.columns.map((item, column) => [item, column]));
  return inOrder.map((tableHolder, row) => {
    const holder = places.rows[row]!;
    const { incidence } = table;
    const items = holder < incidence.holderCount ? [...incidence.itemsOf(holder)] : [];
    const isRead = (column: number) => wasReadFor(tableHolder, table.items[places.columns[column]!]!.id);
    const hasOther = (column: number) =>
      table.stances.hasOther(tableHolder.id, table.items[places.columns[column]!]!.id);
    return { columns: new Set(items.map((item) => columnAt.get(item)!)), isRead, hasOther };
  });
}
