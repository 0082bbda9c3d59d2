import { csv } from "./csv.ts";
import { jsonLines } from "./jsonLines.ts";
import { parquet } from "./parquet/parquet.ts";
import type { TableFormat } from "./TableFormat.ts";

/** What a table can be written as. */
export const tableFormats: readonly TableFormat[] = [csv, jsonLines, parquet];
