import { groupBy } from "../../../text/groupBy.ts";
import type { DocumentName } from "./documentKeys.ts";
import type { KnownDocument } from "./KnownDocument.ts";

/**
 * Which documents of a table stand in the graph from before, by number, with the keys that they have there. A document is known again
 * by contributor, title and date, several equal ones in the order of rows and keys; then by contributor and title where only one
 * document on each side is left, whose date was corrected.
 */
export function keptKeys(documents: ReadonlyMap<number, DocumentName>, known: readonly KnownDocument[]) {
  const kept = new Map<number, string>();
  const left = new Map(known.map((one) => [one.key, one]));
  const keep = (at: number, key: string) => {
    kept.set(at, key);
    left.delete(key);
  };
  const equals = groupBy(left.values(), (one) => identityOf(nameOf(one)));
  for (const [identity, numbers] of groupBy(documents.keys(), (at) => identityOf(documents.get(at)!))) {
    const keys = (equals.get(identity) ?? []).map(({ key }) => key).sort(byNumber);
    for (const [index, key] of keys.slice(0, numbers.length).entries()) keep(numbers[index]!, key);
  }
  const missing = [...documents.keys()].filter((at) => !kept.has(at));
  const namesakes = groupBy(left.values(), (one) => undatedOf(nameOf(one)));
  for (const [undated, numbers] of groupBy(missing, (at) => undatedOf(documents.get(at)!))) {
    const [one, ...more] = namesakes.get(undated) ?? [];
    if (one !== undefined && more.length === 0 && numbers.length === 1) keep(numbers[0]!, one.key);
  }
  return inRowOrder(documents, kept);
}

/** What distinguishes a document from others. */
export function identityOf(document: Pick<DocumentName, "contributor" | "title" | "date">): string {
  return JSON.stringify([undatedOf(document), document.date ?? ""]);
}

/** The order in which keys are given to equal documents: view, view-2, view-10. */
export function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function undatedOf({ contributor, title }: Pick<DocumentName, "contributor" | "title">): string {
  return JSON.stringify([contributor ?? "", title.normalize()]);
}

function nameOf({ contributors, title, date }: KnownDocument) {
  return { contributor: contributors.toSorted().join("-"), title, date };
}

/** A corrected date can make a document equal to another: the next import takes equal ones in the order of rows, and so does this one. */
function inRowOrder(documents: ReadonlyMap<number, DocumentName>, kept: ReadonlyMap<number, string>) {
  const ordered = new Map<number, string>();
  const numbers = [...kept.keys()].sort((a, b) => a - b);
  for (const equals of groupBy(numbers, (at) => identityOf(documents.get(at)!)).values()) {
    const keys = equals.map((at) => kept.get(at)!).sort(byNumber);
    for (const [index, at] of equals.entries()) ordered.set(at, keys[index]!);
  }
  return ordered;
}
