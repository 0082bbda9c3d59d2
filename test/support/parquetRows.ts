import { gunzipSync } from "node:zlib";
import { parquetMetadata, parquetReadObjects } from "hyparquet";

/** The rows of a Parquet file, as a reader that others wrote sees them. */
export async function parquetRows(bytes: Buffer): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: bufferOf(bytes), compressors: { GZIP: (page) => gunzipSync(page) } });
}

/** What it says of itself, beside its columns. */
export function parquetSaid(bytes: Buffer): Record<string, string | undefined> {
  const { key_value_metadata: pairs = [] } = parquetMetadata(bufferOf(bytes));
  return Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
}

function bufferOf(bytes: Buffer): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}
