import type { Words } from "../messages/Words.ts";
import { type Reference, siteName } from "../../exports/cite/Reference.ts";

/** A reference in a sentence. */
export function citationText(reference: Reference, words: Words): string {
  const { authors, title, date, container, url, dataVersion } = reference;
  const parts = [
    authors.join("; "),
    date === undefined ? "" : `(${date})`,
    `“${title}”`,
    container ?? "",
    words.say("cite.foundIn", { site: siteName, version: dataVersion }),
  ];
  return `${parts
    .filter((part) => part !== "")
    .join(". ")
    .replaceAll(". (", " (")}. ${url}`;
}
