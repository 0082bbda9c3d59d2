import type { Voice } from "../extraction/passages/Passage.ts";
import type { Span } from "../text/View.ts";

/** Labels that a person gave to a text; offsets are code points in the raw text. */
export interface Gold {
  file: string;
  instruments: (Span & {
    instrument: string;
    /** "35", and "35a" where the annotator says which part of it; the whole is as right. */
    provisions: string[];
    parts: string[];
    optional: boolean;
    quote: string;
  })[];
  /** Principles that the document affirms, and those that are neither right nor wrong. */
  principles: Set<string>;
  undecidedPrinciples: Set<string>;
  /** Every mention, where the annotator marked every one. */
  mentions: (Span & { principle: string; quote: string })[] | null;
  undecidedMentions: (Span & { principle: string })[];
  recommendations: (Span & { quote: string })[];
  undecidedRecommendations: Span[];
  voices: (Span & { voice: Voice })[] | null;
}

interface Labelled extends Span {
  quote: string;
}
interface PrincipleLabel extends Labelled {
  principle: string;
}
interface InstrumentLabel extends Labelled {
  instrument: string;
  provisions: { ref: string | number; sub?: string | number | null }[];
  granularity?: string;
}
interface SentenceLabel extends Span {
  role: string;
  paragraph: string | null;
  text: string;
  principles: PrincipleLabel[];
  instruments: InstrumentLabel[];
  recommendation: (Span & { modal: string }) | null;
}

/** A gold file as the corpus has them: labels in lists, or sentence by sentence. */
export interface GoldFile {
  file: string;
  /** BCP 47; detected where it is not said. */
  language?: string;
  instruments?: InstrumentLabel[];
  principles?: PrincipleLabel[];
  principles_by_document?: Record<string, unknown>;
  principles_borderline?: PrincipleLabel[];
  principles_opposed?: PrincipleLabel[];
  recommendations?: Labelled[];
  recommendations_borderline?: Labelled[];
  sentences?: SentenceLabel[];
}

const voicesByRole: Record<string, Voice> = {
  header: "HEADING",
  title: "HEADING",
  byline: "HEADING",
  disclaimer: "DISCLAIMER",
  question: "QUESTION",
  quotation: "QUOTED",
};

export function goldFrom(file: GoldFile): Gold {
  const { principles_borderline: undecided = [], principles_opposed: opposed = [] } = file;
  return {
    file: file.file,
    ...(file.sentences ? fromSentences(file, file.sentences) : fromLists(file)),
    undecidedPrinciples: new Set(undecided.map(({ principle }) => principle)),
    undecidedMentions: [...undecided, ...opposed],
    undecidedRecommendations: file.recommendations_borderline ?? [],
  };
}

type Labels = Pick<Gold, "instruments" | "principles" | "mentions" | "recommendations" | "voices">;

function fromSentences(file: GoldFile, sentences: SentenceLabel[]): Labels {
  return {
    instruments: sentences.flatMap((sentence) => sentence.instruments).map(instrumentFrom),
    principles: new Set(Object.keys(file.principles_by_document ?? {})),
    mentions: sentences.flatMap((sentence) => sentence.principles),
    recommendations: sentences.flatMap(({ recommendation, text }) =>
      recommendation ? [{ ...recommendation, quote: text }] : [],
    ),
    voices: voicesIn(sentences),
  };
}

function fromLists({ instruments = [], principles = [], recommendations = [] }: GoldFile): Labels {
  const keys = principles.map(({ principle }) => principle);
  return {
    instruments: instruments.map(instrumentFrom),
    principles: new Set(keys),
    mentions: null,
    recommendations,
    voices: null,
  };
}

function instrumentFrom(label: InstrumentLabel): Gold["instruments"][number] {
  const provisions = label.provisions.map(({ ref }) => plainRef(String(ref)));
  const parts = label.provisions.map(({ ref, sub }) => plainRef(`${ref}${sub ?? ""}`));
  return { ...label, provisions, parts, optional: label.granularity !== undefined };
}

/** "72 (b)", "72b" and "72/b" are one. */
export function plainRef(ref: string): string {
  return ref.toLowerCase().replace(/[\s/()]+/g, "");
}

/** Sentences of one paragraph are one passage. */
function voicesIn(sentences: SentenceLabel[]): (Span & { voice: Voice })[] {
  const passages: (Span & { voice: Voice; paragraph: string | null })[] = [];
  for (const { start, end, role, paragraph } of sentences) {
    const last = passages.at(-1);
    if (last && paragraph !== null && last.paragraph === paragraph) last.end = end;
    else passages.push({ start, end, paragraph, voice: voicesByRole[role] ?? "CONTRIBUTOR" });
  }
  return passages;
}
