import { createReadStream } from "node:fs";
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

/** A table in a text file (CSV): its encoding, and its separator unless the mapping says it, are recognised. `start` are its first bytes. */
export async function textTable(file: string, start: Uint8Array, mapping: MappingRecord): Promise<Table> {
  const encoding = await encodingOf(file, start);
  const text = new TextDecoder(encoding.label).decode(start, { stream: true });
  const read = headingsIn(mapping, "long");
  const separator = separatorOf(text, (heading) => read(heading) === "contribution", mapping.separator);
  return {
    form: `${encoding.name}, separated by ${separator.name}`,
    mayEndEarly: false,
    rows: () => rowsOf(file, encoding.label, separator.character),
  };
}

async function* rowsOf(file: string, encoding: string, separator: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
  });
  pipeline(Readable.from(textOf(file, encoding)), parser, () => undefined);
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      const long = cells.findIndex((cell) => cell.length > longestCell);
      if (long >= 0) throw new ImportFault(tooLong(file, number, long + 1));
      yield { number, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? new ImportFault(sentenceOf(error, file)) : error;
  }
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
