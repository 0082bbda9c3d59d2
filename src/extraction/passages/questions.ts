import type { Inflection } from "../rules/Inflection.ts";
import type { Sentence } from "./Passage.ts";
import type { LayoutPatterns } from "../rules/LayoutPatterns.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import type { KnownQuestion } from "../Vocabulary.ts";
import { wordsOf } from "../rules/words.ts";

/** Share of common words from which a passage is the question itself, and from which a re-worded one with its number is. */
const sameQuestion = 0.6;
const rewordedQuestion = 0.3;
const longestQuestionWords = 120;

interface Asked {
  /** Absent where a question is asked that is none of the process. */
  number?: number;
}

/** The question of the process that a passage puts, also re-worded or re-numbered; null if it puts none. */
export function questionIn(
  text: string,
  sentences: Sentence[],
  questions: KnownQuestion[],
  { inflection, layout }: Pick<ReadingRules, "inflection" | "layout">,
): Asked | null {
  const said = sentences.flatMap((sentence) => sentence.words.map((word) => word.stem));
  if (said.length === 0 || said.length > longestQuestionWords) return null;
  const asks = /\?["')*\s]*$/.test(text);
  const number = Number(layout.numberedQuestion.exec(text)?.[1] ?? Number.NaN);
  const alike = questions
    .map((question) => ({ question, likeness: likeness(new Set(said), stemsOf(question.text, inflection)) }))
    .filter(({ question, likeness: l }) => l >= (asks && question.number === number ? rewordedQuestion : sameQuestion))
    .toSorted((a, b) => b.likeness - a.likeness)[0];
  if (alike) return { number: alike.question.number };
  return asks && sentences.length === 1 && isMarkedAsQuestion(text, layout) ? {} : null;
}

/** "3. How …?", "Question: How …?": the forum asks; a question without a mark may be the contributor's own figure of speech. */
function isMarkedAsQuestion(text: string, { numberedQuestion, question }: LayoutPatterns): boolean {
  return numberedQuestion.test(text) || question.test(text);
}

function stemsOf(text: string, inflection: Inflection): Set<string> {
  return new Set(wordsOf(text, inflection).map((word) => word.stem));
}

/** Dice's coefficient of two sets of stems: 1 for the same words. */
function likeness(one: Set<string>, other: Set<string>): number {
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared++;
  return (2 * shared) / (one.size + other.size || 1);
}
