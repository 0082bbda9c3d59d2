import { linesOnly } from "../../exports/qda/linesOnly.ts";
import type { Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import type { ProjectSource } from "../../sources/projects/Project.ts";
import { sha256Of } from "../../text/sha256Of.ts";
import { DocumentText } from "./DocumentText.ts";

export interface KnownText {
  id: string;
  key: string;
  sha256: string | null;
  textStatus: string;
  owners: string[];
}

/** A text of the project, and the document that has it, where the graph has one. */
export interface MatchedText {
  source: ProjectSource;
  plain: string;
  /** As the project's file has it. */
  words: string;
  text: DocumentText;
  sha256: string;
  known: KnownText | undefined;
  /** The key that an export of ours gives. */
  key: string | undefined;
}

/** Equal text is the same document, whichever line ends and marks a program put into it. */
export async function matchDocuments(
  transaction: Transaction,
  sources: readonly ProjectSource[],
): Promise<MatchedText[]> {
  const texts = sources.flatMap((source) => {
    if (source.text === undefined || !("words" in source.text)) return [];
    const { words } = source.text;
    const plain = linesOnly(words).text;
    const forms = [...new Set([plain, words.replace(/^\ufeff/, ""), plain.replaceAll("\n", "\r\n"), words])];
    const key = /^contribution:(\S+)$/.exec(source.variables.get("Concordance id") ?? "")?.[1];
    return [{ source, words, plain, key, forms: forms.map((form) => ({ form, sha256: sha256Of(form) })) }];
  });
  const digests = texts.flatMap(({ forms }) => forms.map(({ sha256 }) => sha256));
  const keys = texts.flatMap(({ key }) => key ?? []);
  const known = await transaction.run<KnownText>(statement("import/texts"), { digests, keys });
  const matched: MatchedText[] = [];
  for (const { source, words, plain, key, forms } of texts) {
    const found = forms
      .flatMap((one) => known.filter(({ sha256 }) => sha256 === one.sha256).map((document) => ({ ...one, document })))
      .toSorted((a, b) => Number(b.document.key === key) - Number(a.document.key === key))[0];
    const named = found === undefined ? known.find((one) => one.key === key) : undefined;
    const stored = named === undefined ? undefined : await textLike(transaction, plain, named, source);
    const { form, sha256 } = found ?? { form: stored ?? plain, sha256: sha256Of(stored ?? plain) };
    matched.push({ source, words, plain, key, sha256, text: new DocumentText(form), known: found?.document ?? named });
  }
  return matched;
}

/** The text of the document that an export of ours names, whose line ends no form above has. Throws an ImportFault where it is another text. */
async function textLike(
  transaction: Transaction,
  plain: string,
  { id, key }: KnownText,
  { name }: ProjectSource,
): Promise<string> {
  const [row] = await transaction.run<{ text: string | null }>(statement("exports/text"), { id });
  const text = row?.text ?? "";
  if (linesOnly(text).text === plain) return text;
  throw new ImportFault(
    `The text "${name}" says that it is the document ${key}, whose text is another one in this graph. Take its variable "Concordance id" away, and it comes in as a document of its own.`,
  );
}
