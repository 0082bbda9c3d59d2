import type { Learned } from "../learned/Learned.ts";

/** A pattern, or a pattern with sentences in which it must fit (`yes`) and must not (`no`). */
export type Rule = string | { rule: string; yes?: string[]; no?: string[] };
export type Rules = Rule[];
/** How a number, a name and what stands between them are written in a language. */
export type Joints = Partial<
  Record<
    | "and"
    | "to"
    | "of"
    | "the"
    | "genitive"
    | "leads"
    | "noise"
    | "respectively"
    | "same"
    | "items"
    | "theirs"
    | "elided",
    string[]
  >
>;

export const instrumentLists = [
  "plain",
  "any",
  "strict",
  "general",
  "again",
  "laws",
  "opens",
  "closes",
  "opensNamed",
  "closesNamed",
  "numbered",
  "small",
  "empty",
  "begins",
  "continues",
  "before",
  "and",
  "the",
  "about",
  "resolutions",
  "articles",
  "own",
  "back",
  "goesOn",
  "further",
  "titled",
  "apposed",
  "here",
  "drafts",
  "dated",
  "yearly",
  "opensWide",
  "topics",
  "purposes",
  "places",
  "notPlaces",
  "quoted",
  "vague",
  "closesPlace",
  "described",
  "adopted",
  "by",
  "hereinafter",
  "inside",
] as const;
export type InstrumentList = (typeof instrumentLists)[number];

export interface WordsFile {
  /** How its words are separated and inflected; the stemmer is one of stemmers.ts. */
  inflection?: Partial<Record<"stemmer" | "elides" | "accents", string>> &
    Partial<Record<"prefixes" | "loosePrefixes", string[]>> & {
      spellings?: Record<string, string>;
    };
  lists?: Record<string, string[]>;
  bodies?: string[];
  months?: string[];
  layout?: Partial<Record<"pages" | "bylines" | "offices" | "names", string[]>>;
  /** Given by the language whose rules read a text of no language that is known. */
  fallback?: string;
  dates?: Partial<Record<"short" | "ordinals" | "of" | "on" | "to" | "labels", string[]>>;
  references?: string[];
  abbreviations?: string[];
  frequent?: string[];
  instruments?: Partial<Record<InstrumentList, string[]>> & {
    called?: Record<string, string>;
    organs?: Record<string, string[]>;
    issuers?: Record<string, string[]>;
  };
  provisions?: Record<string, string[]>;
  ordinals?: Record<string, string>;
  cardinals?: Record<string, string>;
  joints?: Joints;
}

export type PrincipleRules = Partial<Record<"ways" | "weak" | "against" | "opposedBy" | "not" | "named", Rules>>;

export interface PrinciplesFile {
  endorsing?: Rules;
  warnings?: Rules;
  negatives?: Rules;
  topics?: Rules;
  topicLeads?: Rules;
  subjects?: Rules;
  recorded?: Rules;
  qualifications?: Rules;
  principles?: Record<string, PrincipleRules>;
}

/** What a word does to the principle that it governs; see seeds/reading/README.md. */
export const stanceKinds = [
  "support",
  "protect",
  "oppose",
  "against",
  "disparage",
  "undo",
  "wrong",
  "harm",
  "limit",
  "lack",
  "negation",
  "concern",
  "cost",
  "demand",
  "none",
] as const;
export type StanceKind = (typeof stanceKinds)[number];
export const verdictKinds = ["rejected", "warned", "insufficient", "unneeded", "limited", "harmed", "valued"] as const;
export type VerdictKind = (typeof verdictKinds)[number];

export interface StanceFile {
  words?: Partial<Record<StanceKind, Rules>>;
  verdicts?: Partial<Record<VerdictKind, Rules>>;
  ends?: Rules;
  and?: string[];
  or?: string[];
  /** Words that turn against what stands before them in the sentence. */
  but?: string[];
  /** Words that say that an undoing word has another object; words that stand for the principle in a later clause. */
  links?: string[];
  /** Words for what a principle is against, which its ways may hold; words that name it again at the beginning of the next sentence. */
  problems?: Rules;
  again?: Rules;
  /** Words at the beginning of a sentence that limit what the one before it said. */
  turns?: Rules;
  /** Words that reject by a pronoun what was spoken of before. */
  rejections?: Rules;
  /** Names of principles that texts name as often to oppose or discuss them. */
  contested?: Rules;
  pronouns?: string[];
  finite?: Rules;
  firstPerson?: string;
}

export type CueRules = Partial<Record<"cues" | "ownCues" | "bareCues", Rules>>;
export type AskingFile = Partial<Record<"MUST" | "SHOULD" | "COULD", CueRules>> &
  Partial<
    Record<
      | "not"
      | "reported"
      | "sources"
      | "others"
      | "texts"
      | "recitals"
      | "operatives"
      | "selves"
      | "selfVerbs"
      | "introductions"
      | "plans"
      | "listAsks"
      | "listLeads"
      | "notItself",
      Rules
    >
  > & {
    imperatives?: string[];
    infinitives?: string[];
    gerunds?: string;
    /** By their titles: texts that ask, that plan, that describe, and that answer another and are neither. */
    kinds?: Partial<Record<"asking" | "planning" | "describing" | "recording" | "answering", Rules>>;
    openers?: string[];
    that?: string[];
    deeds?: string[];
    pronouns?: string[];
    signers?: string[];
    addressees?: Partial<
      Record<
        | "asks"
        | "notWhom"
        | "skip"
        | "whom"
        | "to"
        | "that"
        | "infinitives"
        | "beforeInfinitive"
        | "be"
        | "participles"
        | "by"
        | "actors"
        | "notSubject"
        | "notFirst"
        | "openings"
        | "clauses"
        | "adverbs"
        | "impersonal",
        string[]
      >
    >;
  };

export interface VoicesFile {
  disclaimers?: Rules;
  bylines?: Rules;
  sentences?: Rules;
  headings?: Rules;
  adopted?: Rules;
  continuing?: Rules;
  questions?: string[];
}

/** All that the folder of a language says: seeds/reading/<language>. */
export interface LanguageFiles {
  words: WordsFile;
  principles: PrinciplesFile;
  stance: StanceFile;
  recommendations: AskingFile;
  voices: VoicesFile;
  instruments: Record<string, string[]>;
  /** Undefined where nothing was learned from examples. */
  learned: Learned | undefined;
  /** Of all languages, by key of a principle: how readily it is taken as held. */
  priors: Readonly<Record<string, number>>;
}
