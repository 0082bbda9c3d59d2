import { type Suffix, thingSuffixes } from "./formats.ts";
import type { AnyPage } from "./Page.ts";

/** In which forms a page can be had beside HTML. Of some documents there are words too, which only asking tells. */
export function formsOf(page: AnyPage): Suffix[] {
  return [
    "json",
    ...(page.table === undefined ? [] : ["csv" as const]),
    ...(page.brief === undefined ? [] : ["docx" as const]),
    ...(page.thing === undefined ? [] : thingSuffixes),
    ...(page.thing?.isDocument === true ? ["annotations.jsonld" as const] : []),
    ...(Object.keys(page.files ?? {}) as Suffix[]),
    ...citationSuffixes,
  ];
}

export const citationSuffixes = ["ris", "bib", "csl.json"] as const satisfies readonly Suffix[];
