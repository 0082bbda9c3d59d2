import type { Attached } from "./attachProvisions.ts";
import type { Abbreviations } from "./shortForms.ts";

/** What a document has named so far. */
export interface CitationState {
  /** Keys in the order in which they were named, the last is the nearest; of a text that the graph lacks, "?ARTICLE:its name". */
  named: string[];
  last: Attached | null;
  /** Names of texts that the graph lacks, in the order in which they were named. */
  lacking: string[];
  /** Kind and key of texts of which a provision was cited: "PARAGRAPH:the-text". */
  cited: Set<string>;
  abbreviations: Abbreviations;
  /** Of the document; undefined where they are not known. */
  date: string | undefined;
  language: string | undefined;
  /** Words of its own title: "this Charter" is the document itself. */
  ownTitle: Set<string>;
  /** Numbers of its own articles: "Article 5. Access" heads a part of the document itself. */
  ownArticles: ReadonlySet<string>;
  /** Numbers with which its paragraphs begin. */
  ownParagraphs: ReadonlySet<string>;
  /** All of the document: "the Agenda" of a text that speaks of Tunis is the Tunis Agenda. */
  text: string;
  /** "Goal 1: …" begins a part of the document. */
  setsGoals: boolean;
  /** "Principle 1: …" does. */
  setsPrinciples: boolean;
  /** It comments on a draft: a number without a name is of that, unless the same passage names a text before. */
  ofDraft: boolean;
  /** How many texts were named before the passage that is read. */
  namedBefore: number;
  /** The same for every passage that was read. */
  namedBeforeAll: number[];
}

export function newCitationState(
  { date, language }: { date?: string | undefined; language?: string } = {},
  title = "",
  ownArticles: ReadonlySet<string> = new Set(),
): CitationState {
  const ownTitle = new Set((title.match(/\p{L}+/gu) ?? []).flatMap((word) => [word, inLowerCase(word)]));
  return {
    named: [],
    last: null,
    lacking: [],
    cited: new Set(),
    abbreviations: new Map(),
    date,
    language,
    ownTitle,
    ownArticles,
    ownParagraphs: new Set(),
    text: "",
    setsGoals: false,
    setsPrinciples: false,
    ofDraft: false,
    namedBefore: 0,
    namedBeforeAll: [],
  };
}

/** "CHARTER OF CITIES" over a text that says "this Charter". */
function inLowerCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** A text without an entry in the graph, as its provisions of a kind are remembered by. */
export function unknownText(kind: string, name: string): string {
  return `?${kind}:${name}`;
}

/** The name in what `unknownText` made; undefined for the key of an instrument. */
export function unknownName(named: string): string | undefined {
  return named.startsWith("?") ? named.slice(named.indexOf(":") + 1) : undefined;
}

export function remember(state: CitationState, attached: Attached): Attached {
  state.last = attached;
  if (attached.namedAs !== null) state.lacking.push(attached.namedAs);
  if (attached.keys.length === 1) state.named.push(...attached.keys);
  if (attached.kind !== null) for (const key of attached.keys) state.cited.add(`${attached.kind}:${key}`);
  if (attached.keys.length === 0 && attached.namedAs !== null && attached.kind !== null) {
    state.named.push(unknownText(attached.kind, attached.namedAs));
  }
  return attached;
}

/** Whether the passage that is read names a text before the place that is read. */
export function isNamedHere({ named, namedBefore }: CitationState): boolean {
  return named.length > namedBefore;
}
