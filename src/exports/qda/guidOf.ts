import { createHash } from "node:crypto";

/** A namespace of this program's own, drawn once by chance. */
const namespace = Buffer.from("6f3d1c0e8a5b4e7f9d2c41b7a6e05f38", "hex");

/** The UUID (version 5, RFC 9562) of an id: the same thing has the same one in every export, and programs that keep it give it back. */
export function guidOf(id: string): string {
  const bytes = createHash("sha1").update(namespace).update(id).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = bytes.toString("hex");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
