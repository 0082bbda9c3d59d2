import type { Cell, Field } from "../tables/ExportTable.ts";
import { bitsOf } from "./bitsOf.ts";

/** Values one after another: numbers with their lowest byte first, flags a bit each. */
export function plainValues(type: Exclude<Field["type"], "string">, values: readonly Cell[]): Buffer {
  if (type === "boolean") return bitsOf(values as boolean[]);
  const width = type === "integer" ? 4 : 8;
  const bytes = Buffer.alloc(width * values.length);
  for (const [at, value] of (values as number[]).entries())
    if (type === "integer") bytes.writeInt32LE(value, width * at);
    else bytes.writeDoubleLE(value, width * at);
  return bytes;
}
