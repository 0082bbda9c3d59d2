import type { TableFormat } from "../TableFormat.ts";
import type { Field, Rows } from "../tables/ExportTable.ts";
import type { WhichData } from "../whichData.ts";
import { type ColumnChunk, ColumnPages, encodings } from "./ColumnPages.ts";
import { list, long, number, type Struct, struct, text, type Thrift, thriftBytes } from "./thrift.ts";

/** Large enough for readers to skip what they do not need, small enough to stand in memory. */
const rowsInGroup = 50_000;

/** By the numbers that Parquet gives. */
const types = { string: 6, integer: 1, number: 5, boolean: 0 } as const satisfies Record<Field["type"], number>;
const optional = 1;
const utf8 = 0;
const gzip = 2;
const mark = Buffer.from("PAR1");

/**
 * The same cells as in CSV, by column and compressed, for DuckDB, pandas and R. A table is flat, and all that a flat file needs is written
 * here; the least and greatest value of a group are not, since no row is looked for by them.
 */
export const parquet: TableFormat = {
  name: "parquet",
  suffix: ".parquet",
  mediaType: "application/vnd.apache.parquet",
  async *write(fields, rows, which) {
    const groups: Thrift[] = [];
    let [offset, count] = [mark.length, 0];
    yield mark;
    const columns = fields.map(({ name, type }) => ({ name, pages: new ColumnPages(type) }));
    for await (const rowCount of inGroups(columns, rows)) {
      const chunks: Thrift[] = [];
      const start = offset;
      for (const [at, { pages }] of columns.entries()) {
        const chunk = pages.take();
        chunks.push(struct({ 2: long(offset), 3: struct(chunkOf(fields[at]!, rowCount, offset, chunk)) }));
        offset += chunk.bytes.length;
        yield chunk.bytes;
      }
      groups.push(struct({ 1: list(...chunks), 2: long(offset - start), 3: long(rowCount) }));
      count += rowCount;
    }
    const about = {
      1: number(1),
      2: schemaOf(fields),
      3: long(count),
      4: list(...groups),
      5: list(...pairsOf(which)),
      6: text("concordance"),
    };
    const footer = thriftBytes(about);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    yield Buffer.concat([footer, length, mark]);
  },
};

/** Words under names, which readers show beside the columns. */
function pairsOf({ dataVersion, scope }: WhichData): Thrift[] {
  const pairs = { dataVersion, ...(scope && { scope: JSON.stringify(scope) }) };
  return Object.entries(pairs).map(([key, value]) => struct({ 1: text(key), 2: text(value) }));
}

function schemaOf(fields: readonly Field[]): Thrift {
  const root = struct({ 4: text("root"), 5: number(fields.length) });
  const columns = fields.map(({ name, type }) => {
    const plain = { 1: number(types[type]), 3: number(optional), 4: text(name) };
    return struct(type === "string" ? { ...plain, 6: number(utf8) } : plain);
  });
  return list(root, ...columns);
}

function chunkOf(
  { name, type }: Field,
  rowCount: number,
  offset: number,
  { bytes, dictionaryLength, unpacked }: ColumnChunk,
): Struct {
  const { plain, levels, dictionary } = encodings;
  const used = dictionaryLength === 0 ? [plain, levels] : [plain, levels, dictionary];
  const chunk: Struct = {
    1: number(types[type]),
    2: list(...used.map(number)),
    3: list(text(name)),
    4: number(gzip),
    5: long(rowCount),
    6: long(unpacked),
    7: long(bytes.length),
    9: long(offset + dictionaryLength),
  };
  return dictionaryLength === 0 ? chunk : { ...chunk, 11: long(offset) };
}

/** Rows go into columns; how many of them, each time that a group is full. */
async function* inGroups(columns: readonly { name: string; pages: ColumnPages }[], rows: Rows): AsyncGenerator<number> {
  let count = 0;
  for await (const row of rows) {
    for (const { name, pages } of columns) pages.add(row[name] ?? null);
    if (++count < rowsInGroup) continue;
    yield count;
    count = 0;
  }
  if (count > 0) yield count;
}
