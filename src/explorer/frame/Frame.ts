import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../messages/languages.ts";
import type { Words } from "../messages/Words.ts";

/** What every part of a page may need: language, words, the address it stands at. */
export interface Frame {
  language: Language;
  words: Words;
  /** The path without language and suffix: `/instruments/udhr`. */
  path: string;
  query: URLSearchParams;
  /** `https://example.org`, as the reader sees it. */
  origin: string;
  /** Whether /graphiql and /schema.graphql are there to be linked to. */
  showsSchema: boolean;
  largestFileMb: number;
  dataVersion: string;
  counts: Readonly<Record<string, number>>;
  /** A path of the site in the language of the page. */
  href: (path: string) => string;
  /** The address of this page with some names after the question mark changed; undefined takes one away. What says where in a list it stands stays only where that changes. */
  hrefWith: (changes: Readonly<Record<string, string | undefined>>) => string;
}

export const FrameContext = createContext<Frame | undefined>(undefined);

/** The frame of the page in which a component stands. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (frame === undefined) throw new Error("a component of a page stands outside of a page");
  return frame;
}
