import { docxType } from "../exports/brief/briefDocx.ts";
import { csvCell } from "../exports/csv.ts";
import type { Cell, Table } from "./Page.ts";

/** In which forms a page answers; keys hold dots, so nothing else behind a dot is a suffix. */
const suffixes = [
  "json",
  "csv",
  "docx",
  "csl.json",
  "bib",
  "ris",
  "svg",
  "gexf",
  "graphml",
  "ttl",
  "jsonld",
  "annotations.jsonld",
] as const;
export type Suffix = (typeof suffixes)[number] | "txt";

/** What the exports say of the one thing that a page is about. */
export const thingSuffixes = ["ttl", "jsonld"] as const satisfies readonly Suffix[];

export const mediaTypes: Readonly<Record<Suffix, string>> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  docx: docxType,
  "csl.json": "application/vnd.citationstyles.csl+json; charset=utf-8",
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  gexf: "application/gexf+xml; charset=utf-8",
  graphml: "application/graphml+xml; charset=utf-8",
  ttl: "text/turtle; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
  "annotations.jsonld": 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  txt: "text/plain; charset=utf-8",
};

export const formNames: Readonly<Record<Suffix, string>> = {
  json: "JSON",
  csv: "CSV",
  docx: "Word",
  "csl.json": "CSL-JSON",
  bib: "BibTeX",
  ris: "RIS",
  svg: "SVG",
  gexf: "GEXF",
  graphml: "GraphML",
  ttl: "RDF (Turtle)",
  jsonld: "RDF (JSON-LD)",
  "annotations.jsonld": "Web Annotations",
  txt: "Text",
};

/** `/instruments/sdgs/9/9.c.csv` may be the provision `9.c.csv`, or 9.c as CSV: both, the exact one first. `/index.json` is the home page's, `/embed/compare.svg` the chart of `/compare`, `/documents/wgec-2016/canada/text.txt` what annotations of that document count in. */
export function readings(path: string): { path: string; suffix?: Suffix }[] {
  const chart = /^\/embed(\/.+)\.svg$/.exec(path)?.[1];
  if (chart !== undefined) return [{ path: chart, suffix: "svg" }];
  const text = /^(\/documents\/.+)\/text\.txt$/.exec(path)?.[1];
  if (text !== undefined) return [{ path }, { path: text, suffix: "txt" }];
  const found = [...suffixes].sort((a, b) => b.length - a.length).find((suffix) => path.endsWith(`.${suffix}`));
  if (found === undefined) return [{ path }];
  const without = path.slice(0, -found.length - 1);
  return [{ path }, { path: without === "/index" ? "/" : without, suffix: found }];
}

/** RFC 4180 with a header row; a cell that a spreadsheet would compute gets an apostrophe before it. */
export function csvOf({ columns, rows }: Table): string {
  return [columns, ...rows]
    .map((row) => `${row.map((cell) => csvCell(uncomputed(cell) ?? null)).join(",")}\r\n`)
    .join("");
}

function uncomputed(cell: Cell): Cell {
  return typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
