import type { ExportSource } from "../ExportSource.ts";
import { wholeGraph } from "../Scope.ts";
import type { Cell } from "../tables/ExportTable.ts";
import { formerKeys } from "../tables/formerKeys.ts";
import { rowsBy } from "./rowsOf.ts";

/** The former keys of each thing of a kind, by its key. */
export async function formerKeysOf(kind: string, source: ExportSource): Promise<(key: Cell) => Cell[]> {
  const rowsOf = await rowsBy("key", formerKeys, source, wholeGraph);
  return (key) =>
    rowsOf(key)
      .filter((row) => row["kind"] === kind)
      .map((row) => row["former_key"]!);
}
