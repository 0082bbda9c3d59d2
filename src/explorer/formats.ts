import { csvCell } from "../exports/csv.ts";
import type { Cell, Table } from "./Page.ts";

/** In which forms a page answers; keys hold dots, so nothing else behind a dot is a suffix. */
export const suffixes = ["json", "csv", "csl.json", "bib", "ris", "svg", "gexf"] as const;
export type Suffix = (typeof suffixes)[number];

export const mediaTypes: Readonly<Record<Suffix, string>> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  "csl.json": "application/vnd.citationstyles.csl+json; charset=utf-8",
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  gexf: "application/gexf+xml; charset=utf-8",
};

/** `/instruments/sdgs/9/9.c.csv` may be the provision `9.c.csv`, or 9.c as CSV: both, the exact one first. `/index.json` is the home page's, `/embed/compare.svg` the chart of `/compare`. */
export function readings(path: string): { path: string; suffix?: Suffix }[] {
  const chart = /^\/embed(\/.+)\.svg$/.exec(path)?.[1];
  if (chart !== undefined) return [{ path: chart, suffix: "svg" }];
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
