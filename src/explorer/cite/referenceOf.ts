import type { Reference } from "../../exports/cite/Reference.ts";
import type { Frame } from "../frame/Frame.ts";
import type { Head } from "../Page.ts";

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
