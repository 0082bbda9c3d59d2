import type { Context } from "../Context.ts";
import type { HoldingTable, TableHolder } from "../holding/HoldingTable.ts";
import { filtered, inPieces } from "../holding/readTable.ts";
import { tokensOf } from "../search/tokens.ts";

/**
 * Code points a word, spaces and punctuation counted in, where only the length of a text is known. Canada's contribution of 2016,
 * the text that comes with the product, has 6,593 for 1,004 words.
 */
const codePointsPerWord = 6.57;

interface PassageRow {
  contribution: string;
  text: string | null;
  startsAt: number;
  endsAt: number;
}

export interface Words {
  /** How many words the contributions of a holder have, in the voices of the scope. */
  of: (holder: TableHolder) => number;
  sentences: string[];
}

export async function wordsOf({ holders, question }: HoldingTable, { read }: Context): Promise<Words> {
  const ids = [...new Set(holders.flatMap(({ contributions }) => contributions))].sort();
  const asked = filtered("holding/words", question.voices);
  const words = new Map<string, number>();
  const estimated = new Set<string>();
  await inPieces<PassageRow>(read, asked, question.voices.params, ids, ({ contribution, text, startsAt, endsAt }) => {
    const counted = text === null ? (endsAt - startsAt) / codePointsPerWord : tokensOf(text).length;
    words.set(contribution, (words.get(contribution) ?? 0) + counted);
    if (text === null) estimated.add(contribution);
  });
  return {
    of: ({ contributions }) => contributions.reduce((sum, id) => sum + (words.get(id) ?? 0), 0),
    sentences:
      estimated.size === 0
        ? []
        : [
            `The texts of ${estimated.size} contributions are not distributed: their words are estimated from their lengths, at ${codePointsPerWord} characters a word.`,
          ],
  };
}
