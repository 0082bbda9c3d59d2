import { fold } from "../../../text/fold.ts";

/** The letters and digits of a name: names that differ in nothing else look the same to people. */
export function spellingOf(name: string): string {
  const letters = fold(name).replace(/[^\p{L}\p{N}]+/gu, " ");
  return letters.trim() || name.normalize();
}
