import type { CodingGrid } from "./CodingGrid.ts";

/** What is written in one transaction: the documents of a table from one number on to another, which is no more part of it. */
export interface Part {
  from: number;
  to: number;
  isFirst: boolean;
  isLast: boolean;
  /** Codings of the parts before. */
  codingsBefore: number;
}

/** A server keeps some 10 kB of a transaction for each coding. */
export const usualCodings = 50_000;

/** Beside its codings: a document takes three times as much. */
const mostDocuments = 10_000;

/** The whole table as one part. */
export function wholeTable(documents: number): Part {
  return { from: 0, to: documents, isFirst: true, isLast: true, codingsBefore: 0 };
}

/** Parts of whole documents with about so many codings each. */
export function partsOf(grid: CodingGrid, documents: number, codingsAtOnce: number): Part[] {
  const parts = [{ ...wholeTable(documents), to: 0 }];
  let codings = 0;
  for (let number = 0; number < documents; number++) {
    const part = parts.at(-1)!;
    if (codings - part.codingsBefore >= codingsAtOnce || number - part.from >= mostDocuments)
      parts.push({ ...part, isFirst: false, from: number, codingsBefore: codings });
    parts.at(-1)!.to = number + 1;
    codings += grid.total(number);
  }
  for (const part of parts.slice(0, -1)) part.isLast = false;
  return parts;
}
