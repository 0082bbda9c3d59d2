import type { Context } from "../request/Context.ts";
import type { HoldingTable, TableHolder } from "../holding/HoldingTable.ts";
import { passagesOf } from "../../snapshot/adjacency.ts";
import { select } from "../../snapshot/select.ts";
import { wordsOf as wordsOfText } from "../../text/tokensOf.ts";

/**
 * Code points a word, spaces and punctuation counted in, where only the length of a text is known. Canada's contribution of 2016,
 * the text that comes with the product, has 6,593 for 1,004 words.
 */
const codePointsPerWord = 6.57;

export interface Words {
  /** How many words the contributions of a holder have, in the voices of the scope. */
  of: (holder: TableHolder) => number;
  sentences: string[];
}

export function wordsOf({ holders, question }: HoldingTable, { snapshot }: Context): Words {
  const { contribution, passage } = snapshot.tables;
  const ids = new Set(holders.flatMap(({ contributions }) => contributions));
  // Whole numbers until the last: sums of fractions would depend on the order in which they are added.
  const words = new Map<string, number>();
  const codePoints = new Map<string, number>();
  for (const id of ids)
    for (const row of select(passagesOf(snapshot).of(contribution.index.rowOf(id)), question.voices(snapshot))) {
      const text = passage.columns.text.at(row);
      if (text !== null) add(words, id, wordsOfText(text).length);
      else add(codePoints, id, passage.columns.endsAt.at(row)! - passage.columns.startsAt.at(row)!);
    }
  const sumOf = (counts: ReadonlyMap<string, number>, { contributions }: TableHolder) =>
    contributions.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  return {
    of: (holder) => sumOf(words, holder) + sumOf(codePoints, holder) / codePointsPerWord,
    sentences:
      codePoints.size === 0
        ? []
        : [
            `The texts of ${codePoints.size} contributions are not distributed: their words are estimated from their lengths, at ${codePointsPerWord} characters a word.`,
          ],
  };
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
