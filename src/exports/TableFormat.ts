import type { Field, Rows } from "./tables/ExportTable.ts";
import type { WhichData } from "./whichData.ts";

/** How rows become a file. The same rows give the same bytes. */
export interface TableFormat {
  name: string;
  /** Of the file's name, with its dot. */
  suffix: string;
  mediaType: string;
  /** A format of rows alone, as CSV is, leaves it to the package beside it to say which data they are. */
  write(fields: readonly Field[], rows: Rows, which: WhichData): AsyncIterable<string | Uint8Array>;
}
