import { gunzipSync } from "node:zlib";
import { parquetReadObjects } from "hyparquet";

/** The rows of a Parquet file, as a reader that others wrote sees them. */
export async function parquetRows(bytes: Buffer): Promise<Record<string, unknown>[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  return parquetReadObjects({ file, compressors: { GZIP: (page) => gunzipSync(page) } });
}
