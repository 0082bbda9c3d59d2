import { hash } from "node:crypto";

/** The digest by which a text or an original is known: 64 digits of 0-9 and a-f. */
export function sha256Of(bytes: Uint8Array | string): string {
  return hash("sha256", bytes);
}
