import { fold } from "../../text/fold.ts";
import type { AskingFile } from "./RuleFiles.ts";
import { escapedPattern } from "../../text/escapedPattern.ts";

type Words = NonNullable<AskingFile["addressees"]>;

/** How a language says who is asked, as regular expressions. */
export interface AddresseePatterns {
  /** Words right before who is asked: "aux". */
  whom: Set<string>;
  /** A cue that begins so is followed by who is asked: "we urge all parties to act". */
  asks: RegExp;
  asksAtEnd: RegExp;
  /** "call for an end to": what begins so is nobody who is asked. */
  notWhom: RegExp;
  whomAndWhat: RegExp[];
  /** "all States to", of a line that leads a list. */
  whomAlone: RegExp;
  /** "be published by all universities" */
  byWhom: RegExp;
  /** "be fastened": done to the subject, which is not asked unless it can act. */
  passive: RegExp;
  actor: RegExp;
  /** What is left of a subject that is none: a pronoun, a clause before the subject, the end of a list. */
  noSubject: RegExp;
  openings: RegExp;
  /** Where the subject of a clause begins at the latest. */
  clauseStart: RegExp;
  adverbs: RegExp;
  impersonal: RegExp;
}

export function addresseePatterns(words: Words = {}): AddresseePatterns {
  // A test for a letter costs time when an expression is made ready: one for all words.
  const any = (kind: keyof Words): string => {
    const list = (words[kind] ?? []).toSorted((a, b) => b.length - a.length).map(escapedPattern);
    return list.length === 0 ? "(?!)" : `(?:${list.join("|")})(?:(?<=')|(?![\\p{L}']))`;
  };
  const word = "[\\p{L}'-]+";
  const ends = (kind: keyof Words): string =>
    `\\p{L}*(?:${(words[kind] ?? []).map(escapedPattern).join("|")})(?!\\p{L})`;
  const whom = any("whom");
  // "the access to schools" asks nobody: where a language shows its infinitives, one must follow.
  const verb = words.infinitives ? `(?=(?:${any("beforeInfinitive")}\\s*)*${ends("infinitives")})` : "";
  const what = `${any("to")}\\s*${verb}`;
  const skip = `(?:${any("skip")}\\s+)?`;
  const asked = (opening: string, to: string): string =>
    `${skip}${opening}((?:(?!${to}|${any("skip")})${word}\\s+){1,8})${skip}${to}\\s*(\\p{L}.*)$`;
  return {
    whom: new Set((words.whom ?? []).map((one) => fold(one.split(" ")[0] ?? ""))),
    asks: new RegExp(`^(?:${word}\\s+)??${any("asks")}`, "iu"),
    asksAtEnd: new RegExp(`(?<![\\p{L}'])${any("asks")}$`, "iu"),
    notWhom: new RegExp(`^${any("notWhom")}`, "iu"),
    whomAndWhat: [
      new RegExp(`^${asked(`(?:${whom}\\s*)?`, what)}`, "isu"),
      new RegExp(`^${asked(`${whom}\\s*`, any("that"))}`, "isu"),
    ],
    whomAlone: new RegExp(
      `^${skip}(?:${whom}\\s*)?((?:${word}\\s+){0,7}?${word})\\s+(?:${any("to")}|${any("that")})$`,
      "iu",
    ),
    byWhom: new RegExp(
      `^\\p{L}{2,6}\\s+[^,.]*?\\s${any("by")}\\s+((?:${word}\\s+){0,3}${any("actors")})(?=$|[\\s,])`,
      "iu",
    ),
    passive: new RegExp(
      `^(?:${word}\\s+)?${any("be")}\\s+(?:${word}\\s+)?${words.participles ? ends("participles") : "(?!)"}`,
      "iu",
    ),
    actor: new RegExp(`^(?:${word}\\s+){0,2}${any("actors")}$`, "iu"),
    noSubject: new RegExp(`^${any("notSubject")}$|^${any("notFirst")}|,$`, "iu"),
    openings: new RegExp(`^${any("openings")}[,\\s]+`, "iu"),
    clauseStart: new RegExp(`[,;:–]\\s|\\s${any("clauses")}\\s`, "giu"),
    adverbs: new RegExp(`(?:\\s+${any("adverbs")})+$`, "iu"),
    impersonal: new RegExp(`^${any("impersonal")}`, "iu"),
  };
}
