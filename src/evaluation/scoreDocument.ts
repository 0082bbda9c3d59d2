import type { Analysis, Read } from "../extraction/analyse.ts";
import type { Citation } from "../extraction/citations/citations.ts";
import { plainRef } from "./Gold.ts";
import type { Gold } from "./Gold.ts";
import type { Span } from "../text/View.ts";

export const scoredKinds = [
  "citation instrument",
  "citation with provisions",
  "principles of the document",
  "mentions",
  "recommendations",
  "voice",
] as const;
export type ScoredKind = (typeof scoredKinds)[number];

/** Counts of one kind in one document, with the words that were missed and the false positives. */
export interface Score {
  hits: number;
  misses: string[];
  falseHits: string[];
}

/** Hit, miss and false hit of every kind; null where the gold file does not label the kind. Undecided labels count neither way. */
export function scoreDocument(analysis: Analysis, gold: Gold): Record<ScoredKind, Score | null> {
  return {
    "citation instrument": citationScore(analysis, gold, () => true),
    "citation with provisions": citationScore(analysis, gold, sameProvisions),
    "principles of the document": documentScore(analysis, gold),
    mentions: gold.mentions && mentionScore(analysis, gold, gold.mentions),
    recommendations: recommendationScore(analysis, gold),
    voice: gold.voices && voiceScore(analysis, gold.voices),
  };
}

/** Precision, recall and F1 of counts; 1 where nothing was to be found and nothing was. */
export function figuresOf(score: Score): { precision: number; recall: number; f1: number } {
  const precision = share(score.hits, score.falseHits.length);
  const recall = share(score.hits, score.misses.length);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function share(hits: number, others: number): number {
  return hits + others === 0 ? 1 : hits / (hits + others);
}

type Labelled = Span & { quote: string };

interface Found<T> extends Span {
  item: T;
  words: string;
}

/** Each label takes at most one finding, in order of overlap. */
function paired<T, L extends Labelled>(
  labels: L[],
  found: Found<T>[],
  fits: (label: L, finding: Found<T>) => boolean,
  undecided: (finding: Found<T>) => boolean,
): Score {
  const free = new Set(found);
  const misses: string[] = [];
  for (const label of labels) {
    const candidates = [...free].filter((finding) => overlap(label, finding) > 0 && fits(label, finding));
    const best = candidates.toSorted((a, b) => overlap(label, b) - overlap(label, a))[0];
    if (best) free.delete(best);
    else misses.push(label.quote);
  }
  const falseHits = [...free].filter((finding) => !undecided(finding)).map((finding) => finding.words);
  return { hits: labels.length - misses.length, misses, falseHits };
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function foundFrom<T extends { quote: Span & { exact: string } }>(items: T[], name: (item: T) => string): Found<T>[] {
  return items.map((item) => ({
    start: item.quote.start,
    end: item.quote.end,
    item,
    words: `${name(item)}: ${item.quote.exact}`,
  }));
}

/** What a gold file writes for a text that the graph lacks. */
const unknown = "UNKNOWN";

type InstrumentLabel = Gold["instruments"][number];

function sameProvisions(label: InstrumentLabel, citation: Read<Citation>): boolean {
  const asWritten = citation.provisions.map((provision) => plainRef(provision.label));
  // "19(3)" of a text whose articles have no parts in the graph is article 19.
  const asKnown = citation.provisions.map(({ key, label: written }) =>
    plainRef(key?.slice(key.indexOf("/") + 1) ?? written),
  );
  const isSame = (refs: readonly string[], others: readonly string[]) => {
    const cited = new Set(refs);
    return cited.size === new Set(others).size && others.every((ref) => cited.has(ref));
  };
  const labelled = [label.provisions, label.parts];
  if (labelled.some((refs) => isSame(asWritten, refs) || isSame(asKnown, refs))) return true;
  // Of a text that the graph lacks nobody knows which articles have parts.
  return (
    label.instrument === unknown &&
    isSame(
      citation.provisions.map(({ label: written }) => withoutPart(written)),
      label.provisions,
    )
  );
}

/** "5(1)(c)" and "5" are the same article. */
function withoutPart(ref: string): string {
  return /^\d+/.exec(ref)?.[0] ?? ref;
}

function citationScore(
  analysis: Analysis,
  gold: Gold,
  also: (label: InstrumentLabel, citation: Read<Citation>) => boolean,
): Score {
  // Texts that the graph lacks are scored where the annotator marked them.
  const marksUnknown = gold.instruments.some(({ instrument }) => instrument === unknown);
  const found = foundFrom(
    analysis.citations.filter(({ instrument }) => instrument !== null || marksUnknown),
    (citation) =>
      `${citation.instrument ?? citation.namedAs ?? unknown} ${citation.provisions.map((one) => one.label).join(",")}`,
  );
  const optional = gold.instruments.filter((label) => label.optional);
  return paired(
    gold.instruments.filter((label) => !label.optional),
    found,
    (label, { item }) => label.instrument === (item.instrument ?? unknown) && also(label, item),
    (finding) => optional.some((label) => overlap(label, finding) > 0),
  );
}

function documentScore(analysis: Analysis, gold: Gold): Score {
  const affirmed = new Map<string, string>();
  for (const { principle, stance, quote } of analysis.mentions) {
    if (stance === "AFFIRMS" && !affirmed.has(principle)) affirmed.set(principle, `${principle}: ${quote.exact}`);
  }
  const misses = [...gold.principles].filter((principle) => !affirmed.has(principle));
  const falseHits = [...affirmed].filter(([key]) => !gold.principles.has(key) && !gold.undecidedPrinciples.has(key));
  return { hits: gold.principles.size - misses.length, misses, falseHits: falseHits.map(([, words]) => words) };
}

function mentionScore(analysis: Analysis, gold: Gold, labels: NonNullable<Gold["mentions"]>): Score {
  const found = foundFrom(
    analysis.mentions.filter((mention) => mention.stance === "AFFIRMS"),
    (mention) => `${mention.principle} (${mention.rule})`,
  );
  const named = labels.map((label) => ({ ...label, quote: `${label.principle}: ${label.quote}` }));
  return paired(
    named,
    found,
    (label, { item }) => label.principle === item.principle,
    (finding) =>
      gold.undecidedMentions.some((label) => label.principle === finding.item.principle && overlap(label, finding) > 0),
  );
}

function mostly(a: Span, b: Span): boolean {
  return overlap(a, b) * 2 > Math.min(a.end - a.start, b.end - b.start);
}

function recommendationScore(analysis: Analysis, gold: Gold): Score {
  const found = foundFrom(analysis.recommendations, (one) => one.rule);
  return paired(gold.recommendations, found, mostly, (finding) =>
    gold.undecidedRecommendations.some((label) => mostly(label, finding)),
  );
}

/** A passage is right if it begins, ends and speaks as the label says. */
function voiceScore(analysis: Analysis, labels: NonNullable<Gold["voices"]>): Score {
  const said = new Set(analysis.passages.map(({ start, end, voice }) => `${voice} ${start}-${end}`));
  const meant = new Set(labels.map(({ start, end, voice }) => `${voice} ${start}-${end}`));
  const misses = [...meant].filter((passage) => !said.has(passage));
  return { hits: meant.size - misses.length, misses, falseHits: [...said].filter((passage) => !meant.has(passage)) };
}
