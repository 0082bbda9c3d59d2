import type { Stance } from "../../../domain/mention/Mention.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";
import type { Refusal, Refusals } from "../../../sources/tables/Refusals.ts";
import type { Entry } from "../../../sources/tables/shape/Entry.ts";
import { Register } from "../../../sources/tables/shape/Register.ts";
import type { TableReader } from "../../../sources/tables/shape/TableReader.ts";
import { CodingGrid, mostOfCell } from "./CodingGrid.ts";
import { type CellReading, placesIn } from "./placesIn.ts";
import { stancesIn } from "./stancesIn.ts";

/** Longer ones are no place but a passage. */
const longestLocator = 2_000;
/** Pairs of documents and principles: two bytes each. */
const mostPairs = 100_000_000;

/** Cells of nothing but a whole number, which were taken as places and may be counts. */
export interface Numbers {
  count: number;
  first: { row: number; column: number; value: string } | undefined;
}

/** What a first reading of a table tells: who and what is in it, and how often; no coding is kept. */
export interface Survey {
  register: Register;
  grid: CodingGrid;
  /** The principles of which at least one cell says something, by their numbers in the register. */
  filled: Set<number>;
  /** Locators that begin with =. */
  formulas: number;
  /** Principles that are written in several ways, by the most usual one. */
  variants: { label: string; others: string[] }[];
  numbers: Numbers;
}

/** Reads a table from end to end and puts what is wrong with its cells into `refusals`. */
export async function survey(reader: TableReader, mapping: MappingRecord, refusals: Refusals): Promise<Survey> {
  const { shape } = reader.layout;
  const [placesOf, stanceOf] = [placesIn(shape, mapping), stancesIn(mapping)];
  const numbers: Numbers = { count: 0, first: undefined };
  const read: Survey = {
    register: new Register(mapping.principles),
    grid: new CodingGrid(),
    filled: new Set(),
    formulas: 0,
    variants: [],
    numbers,
  };
  const { documents, principles } = read.register;
  const take = (entries: readonly Entry[]) => {
    for (const entry of entries) {
      const reading = placesOf(entry.text);
      read.filled.add(entry.principle);
      if (entry.text.startsWith("=")) read.formulas += 1;
      if (shape !== "long") countNumber(numbers, entry, reading);
      note(read.grid, entry, reading, stanceOf, refusals);
    }
    return documents.length * principles.length <= mostPairs;
  };
  for await (const piece of reader.entries(read.register, refusals)) {
    const tooMany = firstRefused(piece, take);
    if (tooMany === undefined) continue;
    refusals.add(
      tooMany[0]?.row ?? 0,
      0,
      "",
      `more than ${mostPairs} pairs of documents and principles; part the table`,
    );
    break;
  }
  read.variants = read.register.settleLabels();
  return read;
}

function firstRefused(piece: Iterable<Entry[]>, take: (entries: Entry[]) => boolean): Entry[] | undefined {
  for (const entries of piece) if (!take(entries)) return entries;
  return undefined;
}

function note(
  grid: CodingGrid,
  entry: Entry,
  { places, isRead, problem: unclear }: CellReading,
  stanceOf: ReturnType<typeof stancesIn>,
  refusals: Refusals,
) {
  const { document, principle, row, column, text } = entry;
  const stance = stanceOf(entry.stance);
  const problem = unclear === undefined ? problemWith(entry, stance) : { column, value: text, reason: unclear };
  if (problem !== undefined) refusals.add(row, problem.column, problem.value, problem.reason);
  else if (isRead && grid.add(document, principle, places.length, stance as Stance) > mostOfCell)
    refusals.add(row, column, text, `more than ${mostOfCell} codings of one principle in one document`);
}

function countNumber(numbers: Numbers, { text, row, column }: Entry, { places }: CellReading): void {
  if (!/^\d+(?:\.0+)?$/.test(text) || places[0] !== text) return;
  numbers.count += 1;
  numbers.first ??= { row, column, value: text };
}

function problemWith(
  { text, column, stance, stanceColumn }: Entry,
  read: ReturnType<ReturnType<typeof stancesIn>>,
): Pick<Refusal, "column" | "value" | "reason"> | undefined {
  if (text.length > longestLocator)
    return { column, value: text, reason: `has ${text.length} characters; a locator has at most ${longestLocator}` };
  if (text.includes("\0")) return { column, value: text, reason: "holds a zero character; take it out" };
  return typeof read === "string" ? undefined : { column: stanceColumn, value: stance, reason: read.problem };
}
