import type { TableFormat } from "./TableFormat.ts";

const pieceLength = 65_536;

/** A row a line, null where nothing is known. */
export const jsonLines: TableFormat = {
  name: "jsonl",
  suffix: ".jsonl",
  mediaType: "application/jsonl; charset=utf-8",
  async *write(fields, rows) {
    let piece = "";
    for await (const row of rows) {
      piece += `${JSON.stringify(Object.fromEntries(fields.map(({ name }) => [name, row[name] ?? null])))}\n`;
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = "";
    }
    yield piece;
  },
};
