import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { TextDecoderStream } from "node:stream/web";
import { CsvError, parse } from "csv-parse";
import { windows1252Text } from "../../../text/windows1252Text.ts";
import { ImportFault } from "../ImportFault.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import { headingsIn } from "../shape/headingsIn.ts";
import { encodingOf } from "./encodingOf.ts";
import { separatorOf } from "./separatorOf.ts";
import { longestCell, type Table, type TableRow } from "./Table.ts";

/** A row of a wide table with this many letters is a quote that was never closed. */
const longestRow = 4_000_000;
/** In bytes; as rows they take some ten times as much memory. */
const mostKept = 10_000_000;

/** A table in a text file (CSV): its encoding, and its separator unless the mapping says it, are recognised. `start` are its first bytes. */
export async function textTable(file: string, start: Uint8Array, mapping: MappingRecord): Promise<Table> {
  const encoding = await encodingOf(file, start);
  const text = new TextDecoder(encoding.label).decode(start, { stream: true });
  const read = headingsIn(mapping, "long");
  const separator = separatorOf(text, (heading) => read(heading) === "contribution", mapping.separator);
  return {
    form: `${encoding.name}, separated by ${separator.name}`,
    mayEndEarly: false,
    rows: keptWhereSmall(await stat(file), () => rowsOf(file, encoding.label, separator.character)),
  };
}

/** A file is read twice, to look at it and to write it: the rows of a small one are kept when they were all read. */
function keptWhereSmall({ size }: { size: number }, read: () => AsyncGenerator<TableRow[]>): Table["rows"] {
  let kept: TableRow[][] | undefined;
  return async function* rows() {
    if (kept !== undefined) return yield* kept;
    const all: TableRow[][] = [];
    for await (const piece of read()) {
      if (size <= mostKept) all.push(piece);
      yield piece;
    }
    if (size <= mostKept) kept = all;
  };
}

async function* rowsOf(file: string, encoding: string, separator: string): AsyncGenerator<TableRow[]> {
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
  });
  pipeline(Readable.from(textOf(file, encoding)), parser, () => undefined);
  let number = 0;
  try {
    for await (const first of parser as AsyncIterable<string[]>) {
      // What was parsed by now comes at once: a turn of the event loop for each of a million rows takes longer than their cells.
      const piece: TableRow[] = [];
      for (let cells: string[] | null = first; cells !== null; cells = parser.read() as string[] | null)
        piece.push(checkedRow(file, ++number, cells));
      yield piece;
    }
  } catch (error) {
    throw error instanceof CsvError ? new ImportFault(sentenceOf(error, file)) : error;
  }
}

function checkedRow(file: string, number: number, cells: string[]): TableRow {
  const long = cells.findIndex((cell) => cell.length > longestCell);
  if (long >= 0) throw new ImportFault(tooLong(file, number, long + 1));
  return { number, cells };
}

async function* textOf(file: string, encoding: string): AsyncGenerator<string> {
  const decoded = Readable.toWeb(createReadStream(file)).pipeThrough(new TextDecoderStream(encoding));
  for await (const text of decoded) yield encoding === "windows-1252" ? windows1252Text(text) : text;
}

function tooLong(file: string, row: number, column: number): string {
  return `${file}, row ${row}, column ${column}: the cell has more than ${longestCell} characters. Is a quote before it not closed?`;
}

function sentenceOf(error: CsvError, file: string): string {
  const { code } = error;
  const row = Number(error["records"]) + 1;
  if (code === "CSV_MAX_RECORD_SIZE")
    return `${file}, row ${row}: the row has more than ${longestRow} characters. Is a quote in it not closed?`;
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return `${file}, row ${row}: a quote (") is opened and never closed. Close it, or write "" for a quote within a cell.`;
  return `${file}, row ${row}: a quote (") stands within a cell. Put the whole cell in quotes and write "" for each quote in it.`;
}
