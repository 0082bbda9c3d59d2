import { existsSync } from "node:fs";
import path from "node:path";
import { archiveName, fileNames, workbookName } from "../exports/fileNamed.ts";

export const projectName = "project.qdpx";
/** The same with offsets as Windows, Java and JavaScript count. */
export const utf16 = { format: "qdpx-utf16", project: "project-utf16.qdpx" };

/** What a file of any name holds, by its ending. */
export const nameByEnding: Readonly<Record<string, string>> = {
  ".atom": "feed.atom",
  ".bib": "citations.bib",
  ".csl.json": "citations.csl.json",
  ".csv": "codings.csv",
  ".gexf": "network.gexf",
  ".graphml": "network.graphml",
  ".jsonl": "codings.jsonl",
  ".jsonld": "graph.jsonld",
  ".nq": "graph.nq",
  ".parquet": "codings.parquet",
  ".qdc": "codebook.qdc",
  ".qdpx": projectName,
  ".ris": "citations.ris",
  ".ttl": "codebook.ttl",
  ".xlsx": workbookName,
  ".zip": archiveName,
};

/** The ending of a file; undefined of a folder. */
export function suffixOf(target: string): string | undefined {
  const known = Object.keys(nameByEnding).find((suffix) => target.endsWith(suffix));
  return known ?? (fileNames.includes(path.basename(target)) ? path.extname(target) : undefined);
}

/** A folder may have any name, but one that reads like a file's is meant as a file. */
export function refuseUnknown(target: string): void {
  const ending = path.extname(target);
  if (!/^\.[a-z]+$/i.test(ending) || /[/\\]$/.test(target) || existsSync(target)) return;
  throw new Error(
    `${target}: no export has the ending ${ending}. Name a file that ends in ${Object.keys(nameByEnding).join(", ")}; or write ${target}/ for a folder.`,
  );
}
