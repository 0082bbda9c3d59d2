import { paragraphsOf } from "./paragraphs.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Passage, Sentence } from "./Passage.ts";
import { matchesIn } from "../rules/patterns.ts";
import { questionIn } from "./questions.ts";
import { quotationsIn } from "./quotations.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import { sentencesOf } from "./sentences.ts";
import { View } from "../../text/View.ts";
import type { Span } from "../../text/View.ts";
import type { KnownQuestion } from "../Vocabulary.ts";
import { voiceOf } from "./voices.ts";
import { wordsOf } from "../rules/words.ts";

const longestReferences = 40;

function sentencesIn(
  view: View,
  { language, inflection, abbreviations, layout: { marker } }: ReadingRules,
): Sentence[] {
  const skip = marker.exec(view.text)?.[0].length ?? 0;
  return sentencesOf(view.text.slice(skip), language, abbreviations).map((span) => {
    const start = span.start + skip;
    const end = span.end + skip;
    return { start, end, words: wordsOf(view.text.slice(start, end), inflection, start) };
  });
}

/** The passages of a readable text in order, numbered from 1, each with its voice and the question that it asks or answers. */
export function passagesOf(text: string, rules: ReadingRules, questions: KnownQuestion[]): Passage[] {
  const passages: Passage[] = [];
  let answering: number | undefined;
  let references = false;
  for (const paragraph of paragraphsOf(text, rules.layout).flatMap((one) =>
    partedAtQuestion(text, one, rules, questions),
  )) {
    const view = new View(text, paragraph);
    const sentences = sentencesIn(view, rules);
    const asked = questionIn(view.text, sentences, questions, rules);
    const voice = asked ? "QUESTION" : voiceOf(view.text, sentences, paragraph.item, rules);
    if (asked) answering = asked.number;
    const questionNumber =
      voice === "QUESTION" || voice === "CONTRIBUTOR" || voice === "QUOTED" ? answering : undefined;
    const quotations = quotationsIn(view.text);
    const said = { ...paragraph, number: passages.length + 1, voice, questionNumber, view, sentences, quotations };
    const heads = isReferences(view.text, rules);
    references = heads || (references && voice !== "HEADING");
    passages.push({ ...said, reference: references && !heads, addresses: addressesIn(view.text) });
  }
  return passages.map((passage, at) => {
    if (isAdopted(passages, at, rules)) return { ...passage, voice: "CONTRIBUTOR", quotations: [], adopted: true };
    return isListed(passages, at, rules) ? { ...passage, voice: "CONTRIBUTOR" } : passage;
  });
}

/** "The following text was agreed:" – what stands in quotation marks below are the words of those who adopt it. */
function isAdopted(passages: Passage[], at: number, rules: ReadingRules): boolean {
  const lead = passages[at - 1];
  if (passages[at]?.voice !== "QUOTED" || lead?.voice !== "CONTRIBUTOR") return false;
  const last = lead.sentences.at(-1);
  return last !== undefined && lead.view.text.endsWith(":") && matchesIn(last.words, rules.voices.adopted).length > 0;
}

/** "References", "7. Bibliography:" */
function isReferences(text: string, { references }: ReadingRules): boolean {
  const bare = text.replace(/^[\P{L}]+|\P{L}+$/gu, "").toLowerCase();
  return bare.length < longestReferences && references.has(bare);
}

function addressesIn(text: string): Span[] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)[^\s<>"]+/gu)].map((match) => {
    return { start: match.index, end: match.index + match[0].length };
  });
}

/** Short numbered lines that follow each other are the items of a list; a heading has its text below. */
function isListed(passages: Passage[], at: number, { layout: { marker } }: ReadingRules): boolean {
  const passage = passages[at];
  if (!passage?.item || passage.voice !== "HEADING") return false;
  const shape = markerShape(passage, marker);
  return [passages[at - 1], passages[at + 1]].some((other) => other?.item && markerShape(other, marker) === shape);
}

/** "12." and "3." alike, "1.2" not. */
function markerShape({ view }: Passage, marker: RegExp): string {
  const written = marker.exec(view.text)?.[0] ?? "";
  return written.replace(/\d+/g, "0").replace(/\p{L}+/gu, "a");
}

/** A question of the process and the answer in one paragraph are two passages: two voices. */
function partedAtQuestion(
  text: string,
  paragraph: Paragraph,
  rules: ReadingRules,
  questions: KnownQuestion[],
): Paragraph[] {
  if (questions.length === 0 || !text.slice(paragraph.start, paragraph.end).includes("?")) return [paragraph];
  const view = new View(text, paragraph);
  const [first, second] = sentencesIn(view, rules);
  if (!first || !second) return [paragraph];
  const head = view.text.slice(0, first.end);
  if (!head.endsWith("?") || questionIn(head, [first], questions, rules)?.number === undefined) return [paragraph];
  const rest: Span = { start: view.rawSpan(second).start, end: paragraph.end };
  return [
    { ...paragraph, end: view.rawSpan(first).end },
    { ...rest, item: false },
  ];
}
