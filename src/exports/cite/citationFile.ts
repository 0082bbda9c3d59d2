import type { ExportFile } from "../ExportFile.ts";
import type { ExportSource } from "../ExportSource.ts";
import { inPieces } from "../inPieces.ts";
import type { Scope } from "../Scope.ts";
import { bibtexOf, cslItemOf, risOf } from "./citationFiles.ts";
import type { Reference } from "./Reference.ts";
import { referencesIn } from "./referencesIn.ts";

type Write = (references: AsyncIterable<Reference>) => AsyncIterable<string>;
const each = (write: (reference: Reference) => string): Write =>
  async function* (references) {
    for await (const reference of references) yield write(reference);
  };

const formats: Readonly<Record<string, { mediaType: string; write: Write }>> = {
  "citations.bib": { mediaType: "application/x-bibtex; charset=utf-8", write: each((one) => `${bibtexOf(one)}\n`) },
  "citations.csl.json": { mediaType: "application/vnd.citationstyles.csl+json", write: cslLines },
  "citations.ris": {
    mediaType: "application/x-research-info-systems; charset=utf-8",
    write: each((one) => `${risOf(one)}\r\n`),
  },
};

/** All documents and instruments, for programs that keep references. */
export const citationFileNames: readonly string[] = Object.keys(formats);

export function citationFile(path: string, source: ExportSource, scope: Scope): ExportFile | undefined {
  const format = Object.hasOwn(formats, path) ? formats[path] : undefined;
  if (format === undefined) return undefined;
  return { path, mediaType: format.mediaType, content: () => inPieces(format.write(referencesIn(source, scope))) };
}

async function* cslLines(references: AsyncIterable<Reference>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const reference of references) {
    yield before + JSON.stringify(cslItemOf(reference));
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
