import { fold } from "../../text/fold.ts";
import { isUnspaced, tokensOf } from "../../text/tokensOf.ts";
import { expansionsOf } from "./expansionsOf.ts";

/** Words that must stand one after another; one word is the usual case. */
export interface Phrase {
  words: string[];
  /** Quoted: these very words, case and accents aside; else whatever has their stems. */
  exact: boolean;
}

/** What was asked, and what it may stand for: the first phrase is what was asked itself. */
export interface Wanted {
  asked: string;
  phrases: Phrase[];
}

export interface SearchQuery {
  /** Of each list at least one must match. */
  all: Wanted[][];
  without: Wanted[];
}

const mostWanted = 32;
const mostWords = 32;
/** In which those words are looked for: whoever sends a book waits for no reading of all of it, nor does anybody else. */
const mostCharacters = 10_000;
/** Made when it is needed: that takes 7 ms. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Reads words, "exact phrases", -without; `OR` joins what stands on its sides, `NOT` is a minus, `AND` says what holds anyway. Any input
 * is fine: what holds no letter or digit asks for nothing, and what is said twice is asked once.
 */
export function queryOf(input: string): SearchQuery {
  const query: SearchQuery = { all: [], without: [] };
  const said = new Set<string>();
  const read = input.slice(0, mostCharacters).toWellFormed();
  let operator = "";
  for (const [chunk, minus, phrase, word = ""] of read.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/gu)) {
    if (/^(?:AND|OR|NOT)$/.test(chunk)) {
      operator = chunk;
      continue;
    }
    const without = operator === "NOT" || minus === "-";
    const wanted = wantedIn(phrase, word).filter((one) => isNew(one, without, said));
    if (without) query.without.push(...wanted);
    else if (operator === "OR" && query.all.length > 0) query.all.at(-1)!.push(...wanted);
    else query.all.push(...wanted.map((one) => [one]));
    operator = "";
  }
  return query;
}

/** Whether it was not said before, and not too much was. */
function isNew({ phrases }: Wanted, without: boolean, said: Set<string>): boolean {
  const saying = JSON.stringify([without, phrases.map(({ words, exact }) => [exact, words.map(fold)])]);
  if (said.has(saying) || said.size === mostWanted) return false;
  said.add(saying);
  return true;
}

/** A run of characters without spaces is cut into its words, as readers of the language would. */
function cut(run: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

function wantedIn(phrase: string | undefined, word: string): Wanted[] {
  const pieces = phrase === undefined && isUnspaced(word) ? cut(word) : [phrase ?? word];
  return pieces.flatMap((asked) => {
    const words = tokensOf(asked).map((token) => token.word);
    if (words.length === 0) return [];
    const exact = phrase !== undefined;
    const expansions = exact ? [] : expansionsOf(asked, words).map((expansion) => ({ words: expansion, exact }));
    return [{ asked, phrases: [{ words: words.slice(0, mostWords), exact }, ...expansions] }];
  });
}
