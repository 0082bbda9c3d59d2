import type { Strength as StrengthName } from "../domain/recommendation/Recommendation.ts";
import type { PatternIndex } from "./patterns.ts";

export type Strength = `${StrengthName}`;

/** What a pattern of seeds/reading/principles.yaml or a label of the scheme says when it fits. */
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
  kind: "CUE" | "OWN_CUE" | "NOT";
  strength: Strength;
}

/** The rules of one language, compiled. A language without a rule file has empty ones: labels and structure still read. */
export interface ReadingRules {
  language: string;
  bodies: Set<string>;
  voices: { disclaimers: PatternIndex<null>; bylines: PatternIndex<null>; sentences: PatternIndex<null> };
  principles: PatternIndex<PrincipleSign>;
  stance: Record<
    "endorsing" | "warnings" | "negatives" | "rejections" | "denials" | "topics" | "topicLeads" | "qualifications",
    PatternIndex<null>
  >;
  recommendations: {
    cues: PatternIndex<Cue>;
    reported: PatternIndex<null>;
    others: PatternIndex<null>;
    recitals: PatternIndex<null>;
    selves: PatternIndex<null>;
    selfVerbs: PatternIndex<null>;
    introductions: PatternIndex<null>;
    listAsks: PatternIndex<null>;
    listLeads: PatternIndex<null>;
    imperatives: Set<string>;
    imperativeStems: Set<string>;
  };
}
