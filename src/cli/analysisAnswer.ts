import type { Analysis } from "../extraction/analyse.ts";
import { CodePointText } from "../text/CodePointText.ts";
import { sha256Of } from "../text/sha256Of.ts";

/** What the field `analyse` of the API answers, made without a graph: of things, their keys. */
export function analysisAnswer(text: string, { language, warnings, passages, ...read }: Analysis) {
  return {
    sha256: sha256Of(text),
    length: new CodePointText(text).length,
    language,
    warnings,
    passages,
    mentions: read.mentions.map(({ passage, quote, principle, stance, explicit, confidence, rule }) => {
      return { passage, quote, principle: { key: principle }, stance, explicit, confidence, rule };
    }),
    citations: read.citations.map((one) => ({
      passage: one.passage,
      quote: one.quote,
      status: one.status,
      instrument: one.instrument === null ? null : { key: one.instrument },
      namedAs: one.namedAs,
      place: one.place,
      rangeText: one.rangeText,
      provisions: one.provisions.flatMap(({ key, expanded }) =>
        key === null ? [] : [{ expanded, provision: { key } }],
      ),
      unknownProvisions: one.provisions.filter(({ key }) => key === null).map(({ label }) => label),
      confidence: one.confidence,
      rule: one.rule,
    })),
    recommendations: read.recommendations.map(
      ({ passage, quote, strength, cueWords, addressee, action, confidence, rule }) => {
        return { passage, quote, strength, cueWords, addressee, action, confidence, rule };
      },
    ),
  };
}

export type AnalysisAnswer = ReturnType<typeof analysisAnswer>;
