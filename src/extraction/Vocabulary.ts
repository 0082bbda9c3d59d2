/** Words by language: BCP 47 code → text, or → several texts. */
export type Words = Record<string, string>;
export type WordLists = Record<string, string[]>;

/** One article, paragraph, goal … of an instrument. `label` is the last number of the key as it is printed: "69", "a", "9.c". */
export interface KnownProvision {
  key: string;
  kind: string;
  label: string;
}

export interface KnownInstrument {
  key: string;
  kind: string;
  titles: Words;
  shortTitle?: string;
  altTitles: Readonly<Record<string, readonly string[]>>;
  symbol?: string;
  otherSymbols: string[];
  /** Who adopted it. Texts often name an instrument by its body: "the OECD principles". */
  body?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD: what is younger than a text is not cited by it. */
  date?: string;
  partOf?: string;
  provisions: KnownProvision[];
}

export interface KnownPrinciple {
  key: string;
  labels: Words;
  altLabels: WordLists;
  notLabels: WordLists;
}

export interface KnownQuestion {
  number: number;
  text: string;
}

export interface KnownProcess {
  key: string;
  name: string;
  questions: KnownQuestion[];
}

/** All that a text is read against. Plain data: it comes from the graph, from seed files or from a test alike. */
export interface Vocabulary {
  instruments: KnownInstrument[];
  principles: KnownPrinciple[];
  processes: KnownProcess[];
}
