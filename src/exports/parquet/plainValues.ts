import type { Cell, Field } from "../tables/ExportTable.ts";
import { bitsOf } from "./bitsOf.ts";

/** Values one after another: words behind their lengths, numbers with their lowest byte first, flags a bit each. */
export function plainValues(type: Field["type"], values: readonly Cell[]): Buffer {
  if (type === "string") return wordsOf(values as string[]);
  if (type === "boolean") return bitsOf(values as boolean[]);
  const width = type === "integer" ? 4 : 8;
  const bytes = Buffer.alloc(width * values.length);
  for (const [at, value] of (values as number[]).entries())
    if (type === "integer") bytes.writeInt32LE(value, width * at);
    else bytes.writeDoubleLE(value, width * at);
  return bytes;
}

function wordsOf(values: readonly string[]): Buffer {
  // No UTF-16 unit becomes more than three bytes.
  const bytes = Buffer.allocUnsafe(values.reduce((sum, value) => sum + 4 + 3 * value.length, 0));
  let end = 0;
  for (const value of values) {
    const length = bytes.write(value, end + 4);
    end = bytes.writeUInt32LE(length, end) + length;
  }
  return bytes.subarray(0, end);
}
