import type { Frame } from "../frame/Frame.ts";
import type { Head } from "../Page.ts";

/** What is cited, in fields: contributor and document first, the site only as the place where it was found. */
export interface Reference {
  authors: readonly string[];
  title: string;
  /** 2016, 2016-11 or 2016-11-28. */
  date: string | undefined;
  container: string | undefined;
  /** Where the page stands. */
  url: string;
  /** Where the words stand outside, if anywhere. */
  source: string | undefined;
  dataVersion: string;
}

export const siteName = "Concordance";

export function referenceOf({ reference, title }: Head, frame: Frame): Reference {
  const query = frame.query.toString();
  const cited: NonNullable<Head["reference"]> = { authors: [], title, ...reference };
  return {
    authors: cited.authors,
    title: cited.title,
    date: cited.date ?? undefined,
    container: cited.container,
    url: frame.origin + frame.href(frame.path) + (query === "" ? "" : `?${query}`),
    source: cited.url ?? undefined,
    dataVersion: frame.dataVersion,
  };
}
