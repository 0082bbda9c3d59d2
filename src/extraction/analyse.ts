import { CodePointText } from "../text/CodePointText.ts";
import type { Quote } from "../domain/evidence/Evidence.ts";
import { newCitationState } from "./citations/CitationState.ts";
import type { CitationReader } from "./citations/CitationReader.ts";
import { citationsOf } from "./citations/citations.ts";
import type { Citation } from "./citations/citations.ts";
import { isRecord } from "./passages/documentKind.ts";
import { LikeExamples } from "./learned/LikeExamples.ts";
import { mentionsOf } from "./mentions/mentions.ts";
import type { FoundIn, Mention } from "./mentions/mentions.ts";
import type { Passage, Voice } from "./passages/Passage.ts";
import { passagesOf } from "./passages/passages.ts";
import { quoteIn } from "./passages/quote.ts";
import { readableText } from "./passages/readableText.ts";
import type { ReadingRules } from "./rules/ReadingRules.ts";
import { recommendationsOf } from "./recommendations/recommendations.ts";
import type { Recommendation } from "./recommendations/recommendations.ts";
import { contributorNames } from "./passages/reportedSpeech.ts";
import type { Span } from "../text/View.ts";
import { weighedByExamples } from "./mentions/weighedByExamples.ts";
import { weighedTogether } from "./mentions/weighedTogether.ts";
import type { KnownQuestion } from "./Vocabulary.ts";

const titlePassages = 4;

/** Offsets of passages are code points in the raw text, end exclusive. */
export interface ReadPassage extends Span {
  number: number;
  voice: Voice;
  questionNumber: number | null;
}
/** Evidence as it is proposed: what was read, the number of its passage and its exact words. */
export type Read<T extends Span> = Omit<T, "start" | "end"> & { passage: number; quote: Quote };

export interface Analysis {
  /** BCP 47: as asked for, or detected. */
  language: string;
  /** What the reader of the answer should know, in sentences. */
  warnings: string[];
  passages: ReadPassage[];
  mentions: Read<Mention>[];
  citations: Read<Citation>[];
  recommendations: Read<Recommendation>[];
}

export interface Reading {
  rules: ReadingRules;
  reader: CitationReader;
  /** Those of the process that the text answers. */
  questions: KnownQuestion[];
  /** Of the text, where it is known: what is younger is not cited by it. */
  date?: string | undefined;
  /** Called with the passages read so far, to show progress. */
  onProgress?: ((done: number, all: number) => void) | undefined;
}

/**
 * Reads a text: passages with their voice, citations in every voice, mentions and recommendations in the contributor's own.
 * Throws BadUserInput. Pure: the same text and rules give the same answer.
 */
export function analyse(
  text: string,
  { rules, reader, questions, date, onProgress }: Reading,
): Omit<Analysis, "language" | "warnings"> {
  const passages = passagesOf(readableText(text), rules, questions);
  const names = contributorNames(passages, rules);
  const state = newCitationState({ date, language: rules.language }, titleOf(passages), ownArticlesOf(passages, rules));
  const raw = new CodePointText(text);
  const quoted = <T extends Span>(passage: number, { start, end, ...rest }: T): Read<T> => {
    return { ...rest, passage, quote: quoteIn(raw, { start, end }) };
  };
  const citations: Read<Citation>[] = [];
  const found: FoundIn[] = [];
  const record = isRecord(passages, rules);
  const citedIn = citationsOf(passages, reader, state);
  for (const [at, passage] of passages.entries()) {
    onProgress?.(passage.number, passages.length);
    const cited = (citedIn[at] ?? []).filter((citation) => !isOwnTitle(passage, citation));
    citations.push(...cited.map((citation) => quoted(passage.number, citation)));
    const named = namedIn(passage, cited);
    const known = namedIn(
      passage,
      cited.filter(({ instrument }) => instrument !== null),
    );
    found.push(mentionsOf(passage, rules, { named, known, names, record }));
  }
  const like = LikeExamples.in(passages, rules.likeness);
  const weighed = like
    ? weighedByExamples(found, like, rules.priors)
    : weighedTogether(found.map(({ mentions }) => mentions));
  const mentions = weighed.flatMap((some, at) => some.map((mention) => quoted(passages[at]!.number, mention)));
  const recommendations = recommendationsOf(passages, rules, names, like).map(([number, one]) => quoted(number, one));
  return { passages: passages.map((passage) => readPassage(passage, raw)), mentions, citations, recommendations };
}

/** The title of the paper names no other text, where none is known by it. */
function isOwnTitle({ number, voice }: Passage, { instrument, rangeText }: Citation): boolean {
  return number <= titlePassages && voice === "HEADING" && instrument === null && rangeText === null;
}

/**
 * The numbers with which its parts begin, "Article 5. Access"; one alone may be a quotation, and those that begin with a later one are
 * remarks on the articles of another text.
 */
function ownArticlesOf(passages: Passage[], { layout }: ReadingRules): Set<string> {
  const numbers = passages.flatMap(({ view }) => layout.ownArticle.exec(view.text)?.[1] ?? []);
  return new Set(new Set(numbers).size > 1 && Number(numbers[0]) <= 2 ? numbers : []);
}

/** The words of the headings at the beginning. */
function titleOf(passages: Passage[]): string {
  const headings = passages.slice(0, titlePassages).filter(({ voice }) => voice === "HEADING");
  return headings.map(({ view }) => view.text).join(" ");
}

/** The citations' raw spans as spans of the view. */
function namedIn(passage: Passage, citations: Citation[]): Span[] {
  return citations.map((citation) => passage.view.viewSpan(citation));
}

function readPassage(passage: Passage, raw: CodePointText): ReadPassage {
  const { number, voice, questionNumber } = passage;
  return {
    number,
    voice,
    start: raw.pointAt(passage.start),
    end: raw.pointAt(passage.end),
    questionNumber: questionNumber ?? null,
  };
}
