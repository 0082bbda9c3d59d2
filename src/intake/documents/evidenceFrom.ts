import type { Analysis, Read } from "../../extraction/analyse.ts";
import type { Citation } from "../../extraction/citations/citations.ts";
import type { Mention } from "../../extraction/mentions/mentions.ts";
import type { Recommendation } from "../../extraction/recommendations/recommendations.ts";
import type { Span } from "../../text/View.ts";
import type { CitationRecord } from "../../sources/seeds/records/CitationRecord.ts";
import type { WithOffsets } from "../../sources/seeds/records/EvidenceRecord.ts";
import type { MentionRecord } from "../../sources/seeds/records/MentionRecord.ts";
import type { PassageRecord } from "../../sources/seeds/records/PassageRecord.ts";
import type { RecommendationRecord } from "../../sources/seeds/records/RecommendationRecord.ts";

/** What was read, as seeds say it: PROPOSED, with the rule that fired as its coder. */
export interface ProposedEvidence {
  passages: PassageRecord[];
  mentions: WithOffsets<MentionRecord>[];
  citations: WithOffsets<CitationRecord>[];
  recommendations: WithOffsets<RecommendationRecord>[];
  /** Citations of nothing that the graph knows, or of more than one thing: a seed cannot hold them, a person must look. */
  unresolved: Read<Citation>[];
}

export function evidenceFrom(analysis: Analysis): ProposedEvidence {
  const { passages, mentions, citations, recommendations } = analysis;
  const mentioned = byPassage(mentions);
  const cited = byPassage(citations);
  return {
    passages: passages.map(passageRecord),
    mentions: mentions.map(mentionRecord),
    citations: citations.flatMap((citation) =>
      citation.instrument === null && citation.namedAs === null ? [] : [citationRecord(citation)],
    ),
    recommendations: recommendations.map((one) =>
      recommendationRecord(one, mentioned.get(one.passage) ?? [], cited.get(one.passage) ?? []),
    ),
    unresolved: citations.filter(({ instrument }) => instrument === null),
  };
}

function passageRecord({ number, start, end, voice, questionNumber }: Analysis["passages"][number]): PassageRecord {
  const answers = questionNumber !== null && (voice === "CONTRIBUTOR" || voice === "QUOTED");
  return { number, start, end, voice, ...(answers && { question: questionNumber }) };
}

function proposed({ quote, rule, confidence }: Pick<Read<Mention>, "quote" | "rule" | "confidence">) {
  const { start, end, exact } = quote;
  return { start, end, exact, status: "PROPOSED", coder: `rule:${rule}`, confidence } as const;
}

function mentionRecord(mention: Read<Mention>): WithOffsets<MentionRecord> {
  const { principle, stance, explicit } = mention;
  return { ...proposed(mention), principle, ...(stance !== null && { stance }), explicit };
}

function citationRecord(citation: Read<Citation>): WithOffsets<CitationRecord> {
  const { instrument, namedAs, place, rangeText, provisions } = citation;
  const known = new Map(provisions.flatMap(({ key, expanded }) => (key === null ? [] : [[key, expanded] as const])));
  const unknown = provisions.filter(({ key }) => key === null).map(({ label }) => label);
  return {
    ...proposed(citation),
    ...(instrument !== null && { instrument }),
    ...(namedAs !== null && { namedAs }),
    ...(place !== "TEXT" && { place }),
    ...(rangeText !== null && { rangeText }),
    ...(known.size > 0 && {
      provisions: [...known].map(([key, expanded]) => ({ key, ...(expanded && { expanded }) })),
    }),
    ...(unknown.length > 0 &&
      instrument !== null && { note: `UNKNOWN_PROVISION: ${instrument} has no ${unknown.join(", ")}` }),
  };
}

/** A recommendation lies in one passage: to look through those of a long document for each would take the square of its length. */
function byPassage<T extends { passage: number }>(items: readonly T[]): Map<number, T[]> {
  const grouped = new Map<number, T[]>();
  for (const item of items) {
    const group = grouped.get(item.passage);
    if (group) group.push(item);
    else grouped.set(item.passage, [item]);
  }
  return grouped;
}

function recommendationRecord(
  one: Read<Recommendation>,
  mentions: Read<Mention>[],
  citations: Read<Citation>[],
): WithOffsets<RecommendationRecord> {
  const { strength, cueWords, addressee, action } = one;
  const within = <T extends { quote: Span }>(items: T[]): T[] =>
    items.filter(({ quote }) => one.quote.start <= quote.start && quote.end <= one.quote.end);
  const advances = new Set(within(mentions).flatMap((item) => (item.stance === "AFFIRMS" ? [item.principle] : [])));
  const invokes = new Set(within(citations).flatMap(citedIds));
  return {
    ...proposed(one),
    strength,
    cueWords,
    ...(addressee !== null && { addressee }),
    ...(action !== null && { action }),
    ...(advances.size > 0 && { advances: [...advances] }),
    ...(invokes.size > 0 && { invokes: [...invokes] }),
  };
}

function citedIds({ instrument, provisions }: Citation | Read<Citation>): string[] {
  const known = provisions.flatMap(({ key }) => (key === null ? [] : [`provision:${key}`]));
  return known.length > 0 || instrument === null ? known : [`instrument:${instrument}`];
}
