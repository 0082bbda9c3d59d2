import { createHash, randomBytes } from "node:crypto";

/** By this the key is known as one of ours wherever it turns up. */
export const keyPrefix = "concordance_";

/** A key of 256 random bits: too many to guess, so a plain hash of it is enough. */
export function newKey(): string {
  return `${keyPrefix}${randomBytes(32).toString("base64url")}`;
}

export function hashOfKey(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
