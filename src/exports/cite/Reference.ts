/** What is cited, in fields: contributor and document first, the site only as the place where it was found. */
export interface Reference {
  /** What others may call it, unlike all others of one file; made of author, year and title where nobody gives it. */
  key?: string;
  /** A report unless it is said. */
  type?: "report" | "legislation" | "treaty";
  authors: readonly string[];
  title: string;
  /** 2016, 2016-11 or 2016-11-28. */
  date: string | undefined;
  container: string | undefined;
  /** Symbol of an instrument. */
  number?: string | undefined;
  /** Where the page stands. */
  url: string;
  /** Where the words stand outside, if anywhere. */
  source: string | undefined;
  dataVersion: string;
}

export const siteName = "Concordance";
