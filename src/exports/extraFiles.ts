import type { ExportFile } from "./ExportFile.ts";
import type { ExportSource } from "./ExportSource.ts";
import { fileNamed, fileNames, workbookName } from "./fileNamed.ts";
import type { Scope } from "./Scope.ts";

/** What may stand beside the tables of a folder: the same in other formats, and the codings in words. */
const extras = {
  tables: [],
  codings: ["codings.csv"],
  jsonl: fileNames.filter((name) => name.endsWith(".jsonl")),
  parquet: fileNames.filter((name) => name.endsWith(".parquet")),
  xlsx: [workbookName],
} satisfies Record<string, string[]>;

export const folderFormats = ["all", ...Object.keys(extras)];

export function extraFiles(formats: readonly string[], source: ExportSource, scope: Scope): ExportFile[] {
  const wanted = Object.entries(extras).filter(([format]) => formats.includes(format) || formats.includes("all"));
  return wanted.flatMap(([, names]) => names).map((name) => fileNamed(name, source, scope)!);
}
