/** Quotations with their sources, as they go into somebody's folder. All of it is text, in the language of who reads. */
export interface Brief {
  /** BCP 47 */
  language: string;
  title: string;
  /** Sentences below the title. */
  lead: readonly string[];
  groups: readonly QuotedGroup[];
  /** Sentences at the end: what is left out, how all of it is cited. */
  end: readonly string[];
}

export interface QuotedGroup {
  heading: string;
  quotations: readonly BriefQuotation[];
}

export interface BriefQuotation {
  /** What the words were read as, where the heading does not say it. */
  readAs?: string;
  /** In their sentence; or why they cannot be given. */
  words: QuotedWords | string;
  /** Who says it, in which document, when and where. */
  source: string;
  /** What a reader must know before trusting or counting the words. */
  tags: readonly string[];
  /** Where it can be checked. */
  url: string;
}

export interface QuotedWords {
  language: string;
  before: string;
  exact: string;
  after: string;
}
