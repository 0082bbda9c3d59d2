import { createHash } from "node:crypto";

/** 16 hexadecimal digits that stand for a text: equal texts have equal ones, and 64 bits keep others apart. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
