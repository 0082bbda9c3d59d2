import { didYouMean } from "../../text/didYouMean.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";

/** One scheme, or labels in one language: some publishers of vocabularies allow no more in a file. */
export interface CodebookPart {
  scheme?: string | undefined;
  language?: string | undefined;
}

/**
 * Which part a file holds by its name: `codebook`, `codebook.fr`, `codebook.small.fr`; undefined where the graph has none such. Keys may
 * hold dots, or be the code of a language: the whole key of a scheme goes first, and what still fits two parts is none.
 */
export function codebookPart(name: string, snapshot: Snapshot): CodebookPart | undefined {
  const [schemes, languages] = [schemesIn(snapshot), languagesIn(snapshot)];
  const scheme = schemes.find((key) => name === codebookName({ scheme: key }));
  if (scheme !== undefined) return { scheme };
  const parts = [undefined, ...schemes].flatMap((key) =>
    [undefined, ...languages].map((language): CodebookPart => ({ scheme: key, language })),
  );
  const fitting = parts.filter((part) => name === codebookName(part));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The name of the file with a part. Throws an Error with a sentence where the graph has no such scheme, or no label in that language. */
export function codebookNameIn(snapshot: Snapshot, part: CodebookPart): string {
  refuseUnknown("There is no scheme", part.scheme, schemesIn(snapshot));
  refuseUnknown("No principle has a label in", part.language, languagesIn(snapshot));
  return codebookName(part);
}

function codebookName({ scheme, language }: CodebookPart): string {
  return ["codebook", scheme, language].filter((one) => one !== undefined).join(".");
}

function refuseUnknown(what: string, wanted: string | undefined, known: readonly string[]): void {
  if (wanted === undefined || known.includes(wanted)) return;
  throw new Error(`${what} "${wanted}"${didYouMean(wanted, known) || `; there are ${known.join(", ")}.`}`);
}

function schemesIn({ tables: { scheme } }: Snapshot): string[] {
  return Array.from({ length: scheme.count }, (_none, row) => scheme.columns.key.at(row)!).sort();
}

function languagesIn({ tables: { principle } }: Snapshot): string[] {
  const all = Array.from({ length: principle.count }, (_none, row) => principle.columns.labelLanguages.at(row) ?? []);
  return [...new Set(all.flat())].sort();
}
