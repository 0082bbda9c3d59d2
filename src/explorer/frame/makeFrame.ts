import type { Language } from "../messages/languages.ts";
import { Words } from "../messages/Words.ts";
import { isPlaceName } from "../parts/pageAsked.ts";
import type { Frame } from "./Frame.ts";

export interface FramePlace {
  language: Language;
  path: string;
  query: URLSearchParams;
  origin: string;
  showsSchema: boolean;
  largestFileMb: number;
}

const spoken = new Map<Language, Words>();

export function wordsIn(language: Language): Words {
  const words = spoken.get(language) ?? new Words(language);
  spoken.set(language, words);
  return words;
}

export function makeFrame(
  place: FramePlace,
  service: { dataVersion: string; counts: { kind: string; count: number }[] },
): Frame {
  const { language, path, query } = place;
  const href = (to: string) => localPath(to, language);
  return {
    ...place,
    words: wordsIn(language),
    dataVersion: service.dataVersion,
    counts: Object.fromEntries(service.counts.map(({ kind, count }) => [kind, count])),
    href,
    hrefWith(changes) {
      const next = new URLSearchParams(query);
      if (!Object.keys(changes).some(isPlaceName))
        for (const name of query.keys()) if (isPlaceName(name)) next.delete(name);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      const text = next.toString();
      return href(path) + (text === "" ? "" : `?${text}`);
    },
  };
}

/** English has no prefix, but for the home page: `/` asks the browser which language it likes. */
export function localPath(path: string, language: Language): string {
  if (path === "/") return `/${language}`;
  return language === "en" ? path : `/${language}${path}`;
}
