import { OneOf, WebAddress } from "./rules.ts";

/** Encodings of files elsewhere, by the names that the Web has for them. */
export const ENCODINGS = ["utf-8", "windows-1252"] as const;

/**
 * Where the words are that are not distributed here, and how the text comes out of that file: decoded, with line feeds alone, without
 * space around it, and one line feed at its end.
 */
export class FetchRecord {
  @WebAddress() url!: string;
  @OneOf(ENCODINGS) encoding!: (typeof ENCODINGS)[number];
}
