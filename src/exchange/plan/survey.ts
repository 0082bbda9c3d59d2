import type { MappingRecord } from "../mapping/MappingRecord.ts";
import type { Refusal, Refusals } from "../Refusals.ts";
import type { Entry } from "../shape/Entry.ts";
import { Register } from "../shape/Register.ts";
import type { TableReader } from "../shape/TableReader.ts";
import { CodingGrid, mostOfCell } from "./CodingGrid.ts";
import { placesIn } from "./placesIn.ts";
import { stanceOf } from "./stanceOf.ts";

/** Longer ones are no place but a passage. */
const longestLocator = 2_000;
/** Pairs of documents and principles: two bytes each. */
const mostPairs = 100_000_000;

/** What a first reading of a table tells: who and what is in it, and how often; no coding is kept. */
export interface Survey {
  register: Register;
  grid: CodingGrid;
  /** Cells that begin with =. */
  formulas: number;
}

/** Reads a table from end to end and puts what is wrong with its cells into `refusals`. */
export async function survey(reader: TableReader, mapping: MappingRecord, refusals: Refusals): Promise<Survey> {
  const [register, grid] = [new Register(), new CodingGrid()];
  const separator = separatorIn(reader, mapping);
  let formulas = 0;
  for await (const entries of reader.entries(register, refusals)) {
    for (const entry of entries) {
      if (entry.text.startsWith("=")) formulas += 1;
      const problem = problemWith(entry);
      if (problem !== undefined) {
        refusals.add(entry.row, problem.column, problem.value, problem.reason);
        continue;
      }
      const count = grid.add(entry.document, entry.principle, placesIn(entry.text, separator).length);
      if (count > mostOfCell)
        refusals.add(
          entry.row,
          entry.column,
          entry.text,
          `more than ${mostOfCell} codings of one principle in one document`,
        );
    }
    if (register.documents.length * register.principles.length > mostPairs) {
      refusals.add(
        entries[0]?.row ?? 0,
        0,
        "",
        `more than ${mostPairs} pairs of documents and principles; part the table`,
      );
      break;
    }
  }
  return { register, grid, formulas };
}

/** In a long table each row is one coding: its locator is never parted. */
export function separatorIn({ layout }: TableReader, { locatorSeparator }: MappingRecord): string | undefined {
  return layout.shape === "long" ? undefined : (locatorSeparator ?? ";");
}

function problemWith({ text, column, stance, stanceColumn }: Entry): Omit<Refusal, "row"> | undefined {
  if (text.length > longestLocator)
    return { column, value: text, reason: `has ${text.length} letters; a locator has at most ${longestLocator}` };
  if (text.includes("\0")) return { column, value: text, reason: "holds a zero character; take it out" };
  const read = stanceOf(stance);
  return typeof read === "string" ? undefined : { column: stanceColumn, value: stance, reason: read.problem };
}
