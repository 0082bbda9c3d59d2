import type { Field, Rows } from "./tables/ExportTable.ts";

/** How rows become a file. The same rows give the same bytes. */
export interface TableFormat {
  name: string;
  /** Of the file's name, with its dot. */
  suffix: string;
  mediaType: string;
  write(fields: readonly Field[], rows: Rows): AsyncIterable<string | Uint8Array>;
}
