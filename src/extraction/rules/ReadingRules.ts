import type { Strength as StrengthName } from "../../domain/recommendation/Recommendation.ts";
import type { AddresseePatterns } from "./addresseePatterns.ts";
import type { Likeness } from "../learned/Likeness.ts";
import type { Inflection } from "./Inflection.ts";
import type { LayoutPatterns } from "./LayoutPatterns.ts";
import type { PatternIndex } from "./patterns.ts";
import type { StanceKind, VerdictKind } from "./RuleFiles.ts";

export type Strength = `${StrengthName}`;

/** What a pattern of a principles.yaml or a label of the scheme says when it fits. */
export interface PrincipleSign {
  principle: string;
  /** WAY: invokes it; WEAK: only in a sentence that values something; AGAINST: its opposite; OPPOSED_BY: a model that denies it; NOT: nothing. */
  sign: "WAY" | "WEAK" | "AGAINST" | "OPPOSED_BY" | "NOT";
  /** Counts also inside the name of an instrument. */
  named: boolean;
  /** Shown to the person who decides: "label: open Internet", "way: broad support". */
  rule: string;
}

export interface Cue {
  /** BARE_CUE: a bare imperative, which in a list asks only where the list does. */
  kind: "CUE" | "OWN_CUE" | "BARE_CUE" | "NOT";
  strength: Strength;
}

export interface StanceRules {
  words: PatternIndex<StanceKind>;
  verdicts: PatternIndex<VerdictKind>;
  ends: PatternIndex<null>;
  finite: PatternIndex<null>;
  problems: PatternIndex<null>;
  again: PatternIndex<null>;
  turns: PatternIndex<null>;
  rejections: PatternIndex<null>;
  contested: PatternIndex<null>;
  and: Set<string>;
  or: Set<string>;
  /** Words that turn against what stands before them. */
  but: Set<string>;
  links: Set<string>;
  pronouns: Set<string>;
  firstPerson: string | undefined;
}

/** The rules of one language, compiled. A language without a folder has empty ones: labels and structure still read. */
export interface ReadingRules {
  language: string;
  inflection: Inflection;
  bodies: Set<string>;
  voices: Record<"disclaimers" | "bylines" | "sentences" | "headings" | "adopted" | "continuing", PatternIndex<null>>;
  layout: LayoutPatterns;
  /** Headings of lists of references. */
  references: Set<string>;
  abbreviations: Set<string>;
  principles: PatternIndex<PrincipleSign>;
  /** To examples; undefined where the language has none. */
  likeness: Likeness | undefined;
  /** By key of a principle: how readily it is taken as held; none stands for 0. */
  priors: ReadonlyMap<string, number>;
  valued: Record<
    "endorsing" | "warnings" | "negatives" | "topics" | "topicLeads" | "subjects" | "recorded" | "qualifications",
    PatternIndex<null>
  >;
  stance: StanceRules;
  recommendations: {
    cues: PatternIndex<Cue>;
    reported: PatternIndex<null>;
    sources: PatternIndex<null>;
    others: PatternIndex<null>;
    texts: PatternIndex<null>;
    recitals: PatternIndex<null>;
    operatives: PatternIndex<null>;
    selves: PatternIndex<null>;
    selfVerbs: PatternIndex<null>;
    introductions: PatternIndex<null>;
    plans: PatternIndex<null>;
    listAsks: PatternIndex<null>;
    listLeads: PatternIndex<null>;
    notItself: Set<string>;
    imperatives: Set<string>;
    imperativeStems: Set<string>;
    infinitives: Set<string>;
    gerunds: string | undefined;
    kinds: Record<"asking" | "planning" | "describing" | "recording" | "answering", PatternIndex<null>>;
    openers: Set<string>;
    that: Set<string>;
    deeds: Set<string>;
    pronouns: Set<string>;
    /** "the undersigned": who speaks in a text that describes nobody else. */
    signers: Set<string>;
    addressees: AddresseePatterns;
  };
}
