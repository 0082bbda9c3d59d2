import type { TableFormat } from "./TableFormat.ts";
import type { Cell, Field, Row } from "./tables/ExportTable.ts";

/** Large enough for readers to skip what they do not need, small enough to stand in memory. */
const rowsInGroup = 50_000;

const typeOf = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
} as const satisfies Record<Field["type"], object>;

/** The same cells as in CSV, by column and compressed, for DuckDB, pandas and R. */
export const parquet: TableFormat = {
  name: "parquet",
  suffix: ".parquet",
  mediaType: "application/vnd.apache.parquet",
  async *write(fields, rows) {
    // Loaded when it is needed: most runs write no Parquet.
    const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
    const writer = new ByteWriter();
    const file = new ParquetWriter({
      writer,
      schema: [
        { name: "root", num_children: fields.length },
        ...fields.map(({ name, type }) => ({ name, repetition_type: "OPTIONAL" as const, ...typeOf[type] })),
      ],
      statisticsTruncateLength: 64,
      createdBy: "concordance",
    });
    const written = (): Uint8Array => {
      const bytes = writer.getBytes().slice();
      writer.index = 0;
      return bytes;
    };
    for await (const group of inGroups(rows)) {
      const columnData = fields.map(({ name }) => ({ name, data: group.map((row): Cell => row[name] ?? null) }));
      await file.write({ columnData, rowGroupSize: rowsInGroup });
      yield written();
    }
    await file.finish();
    yield written();
  },
};

async function* inGroups(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let group: Row[] = [];
  for await (const row of rows) {
    if (group.push(row) < rowsInGroup) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
