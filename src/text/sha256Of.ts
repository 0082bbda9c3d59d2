import { hash } from "node:crypto";

/** SHA-256, of a text in UTF-8: 64 digits of 0-9 and a-f. */
export function sha256Of(bytes: Uint8Array | string): string {
  return hash("sha256", bytes);
}
