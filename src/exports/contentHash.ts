import type { Measures } from "./ExportFile.ts";
import { sha256Of } from "../text/sha256Of.ts";

/** Stands for all bytes of an export under their names: equal exports have equal ones. */
export function contentHash(measures: Measures): string {
  const lines = [...measures].map(([path, { sha256 }]) => `${sha256}  ${path}\n`).sort((a, b) => (a < b ? -1 : 1));
  return sha256Of(lines.join(""));
}
