import { constants } from "node:zlib";
import { isCompressible } from "./isCompressible.ts";

/** Large answers shrink to a tenth in milliseconds; at brotli's own default a tenth of a megabyte takes 200 ms. Requests come as they are. */
export const compression = {
  encodings: ["br" as const, "gzip" as const],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
  globalDecompression: false,
  customTypes: isCompressible,
};
