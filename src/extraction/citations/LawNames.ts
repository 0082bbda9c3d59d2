import { anyOf } from "../rules/anyOf.ts";
import type { Joints } from "./Joints.ts";
import type { Naming } from "./namedInstruments.ts";
import type { Span } from "../../text/View.ts";

/** A word with a capital, with the full stops inside of it and behind single letters: any other ends the sentence. */
const capital = "\\p{Lu}(?:[\\p{L}\\p{N}&'/-]|\\.(?=[\\p{L}\\p{N}])|(?<=(?<![\\p{L}\\p{N}])\\p{Lu})\\.)*";
/** UTF-16 units before the word that closes a name. */
const farthestBefore = 90;

/** Words by which laws are named, of every language. */
export interface LawWords {
  /** Kinds and whole names: "Law", "GDPR". */
  laws: readonly string[];
  /** Kinds before "of X" and behind "X": "Constitution", "Act"; those that a number follows: "General Comment". */
  opens: readonly string[];
  closes: readonly string[];
  /**
   * Kinds of which people also speak where no one text is meant: with a name, not a year, behind them ("Charte de X"); behind an
   * abbreviation or two words ("APEC Privacy Framework").
   */
  opensNamed: readonly string[];
  closesNamed: readonly string[];
  numbered: readonly string[];
  /** What leads from a kind to the name: "of", "on". */
  leads: readonly string[];
}

/** Names of texts that the graph may lack: "the GDPR", "Law 12.965", "the Constitution of Kenya", by words of seeds/reading. */
export class LawNames {
  private readonly whole: RegExp;
  private readonly closes: RegExp;
  private readonly closesNamed: RegExp;
  private readonly closed: RegExp;
  private readonly closedNamed: RegExp;
  private readonly before: RegExp;
  private readonly behind: RegExp;
  private readonly direct = /^\s+(\p{Lu}{3,8})(?![\p{L}\p{N}])/u;

  constructor(
    { laws, opens, closes, opensNamed, closesNamed, numbered, leads }: LawWords,
    private readonly small: ReadonlySet<string>,
    private readonly joints: Joints,
  ) {
    // Words of a name: capitals, numbers, small words between.
    const between = `(?:[\\p{Ll}']{1,4}|${[...small].filter((word) => /^\p{L}{5,}$/u.test(word)).join("|") || "(?!)"})`;
    const joint = `\\s+(?:${between}\\s+){0,3}(?:\\p{Ll}')?`;
    const further = `(?:${joint}(?:${capital}|\\d[\\d./-]*))`;
    const isName = (word: string): boolean => /\s|^\p{Lu}{2,}/u.test(word);
    const names = anyOf(laws.filter(isName));
    const kinds = anyOf(laws.filter((word) => !isName(word)));
    const kind = `(?:${kinds}|${kinds.toLowerCase()})`;
    const mark = "(?:[Nn]o\\.?\\s*|[Nn]\\.?[°º]\\s*|[°º]\\s*|[Nn]úm\\.\\s*)";
    const number = `${mark}?`;
    this.whole = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${names}|${kinds}\\s+(?:\\(\\p{Lu}{2,3}\\)\\s+)?${number}\\d[\\d./-]*\\d(?:/\\p{Lu}{2})?` +
        `|${kind}(?:\\s\\p{L}+){1,2}\\s${mark}\\d[\\d./-]*\\d` +
        `|${anyOf(numbered)}\\s+${number}(?:\\p{Lu}{1,3}[-.])?\\d[\\d./-]*(?<=\\d)` +
        `|${anyOf(opens)}(?=\\s\\p{Ll})${further}{1,6}` +
        `|${anyOf(opensNamed)}(?=\\s${anyOf(leads)}(?!\\p{L}))(?!${joint}(?:\\d|${anyOf(opensNamed)}))${further}{1,6}(?<!\\.))(?![\\p{L}\\p{N}])`,
      "gu",
    );
    const closing = (words: readonly string[], end: string): RegExp =>
      new RegExp(`(?<=[\\p{L}\\p{N}]\\s)${anyOf(words)}(?:,?\\s(?:19|20)\\d\\d)?(?![\\p{L}\\p{N}-]${end})`, "gu");
    this.closes = closing(closes, "");
    this.closesNamed = closing(closesNamed, "|\\s(?:\\p{Ll}{1,3}\\s)?\\p{Lu}");
    this.closed = new RegExp(`(?<![\\p{L}\\p{N}])${capital}\\s(?:(?:${between}\\s){0,3}${capital}\\s){0,6}$`, "u");
    this.closedNamed = new RegExp(`(?<![\\p{L}\\p{N}])${capital}\\s(?:(?:${between}\\s)?${capital}\\s){0,6}$`, "u");
    this.behind = new RegExp(`^(?:${kind}(?![\\p{L}])${further}{0,8}|${capital}${further}{0,8})`, "u");
    this.before = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${capital}\\s+){0,5}(?:${kind}${further}{0,6}|${names})(?![\\p{L}\\p{N}])`,
      "gu",
    );
  }

  /** Those that are names by themselves. */
  in(text: string): Naming[] {
    const spans = [...text.matchAll(this.whole)].map((match) => spanOf(match.index, match[0]));
    const named = this.closedIn(text, this.closesNamed, this.closedNamed).filter((span) => isTelling(text, span));
    return [...spans, ...this.closedIn(text, this.closes, this.closed), ...named].map((span) => {
      return { ...span, keys: [], rule: "name of a text that the graph lacks", confidence: 0.5 };
    });
  }

  /** "the NIS2 Directive", "the Data Protection Act of 2018": words with capitals before the kind. */
  private closedIn(text: string, closes: RegExp, closed: RegExp): Span[] {
    return [...text.matchAll(closes)].flatMap((match) => {
      const from = Math.max(0, match.index - farthestBefore);
      const said = closed.exec(text.slice(from, match.index))?.[0] ?? "";
      const words = said.split(/\s+/);
      const small = words.findIndex((word) => word !== "" && !this.small.has(word.toLowerCase()));
      if (small < 0) return [];
      const name = words.slice(small).join(" ");
      return [{ start: match.index - name.length, end: match.index + match[0].length }];
    });
  }

  /** "Article 17 of the GDPR", "Article 8 ECHR": the name to which a number belongs that ends at `from`; its end and words, or null. */
  behindNumber(text: string, from: number): { name: string; end: number } | null {
    const rest = text.slice(from, from + 200);
    const lead = this.joints.belongsTo.exec(rest)?.[0] ?? "";
    const words = lead === "" ? this.direct.exec(rest)?.[1] : this.nameIn(rest.slice(lead.length));
    if (words === undefined) return null;
    const name = words.replace(/[.,'-]+$/, "");
    return { name, end: from + rest.indexOf(name, lead.length) + name.length };
  }

  /** "of this document": whatever it is, it is nothing that was named before. */
  private nameIn(text: string): string | undefined {
    return (this.behind.exec(text) ?? /^\p{L}{1,3}\s\p{L}+|^(?:\d{4}\s)?\p{L}+/u.exec(text))?.[0];
  }

  /** "Constitution of Kenya (2010), Article 31": the name before a number that begins at `until`. */
  beforeNumber(text: string, until: number): { name: string; start: number } | null {
    const from = Math.max(0, until - 150);
    const sentence = text.slice(from, until).replace(/^[\s\S]*[.;!?]\s+(?=\p{Lu})/u, "");
    const match = [...sentence.matchAll(this.before)].findLast(({ index, 0: name }) =>
      this.joints.followsName.test(sentence.slice(index + name.length)),
    );
    return match ? { name: match[0].trim(), start: until - sentence.length + match.index } : null;
  }
}

/** "OpenStand Principles", "National Development Plan": an abbreviation, or two words that bear their capitals not from a sentence's beginning. */
function isTelling(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).match(/\p{Lu}[\p{L}\p{N}'-]*/gu) ?? [];
  if (/^\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(words[0] ?? "")) return true;
  const begins = /(?:^|[.!?:;•*-])\s*$/u.test(text.slice(Math.max(0, start - 3), start));
  return words.length > (begins ? 3 : 2);
}

function spanOf(start: number, words: string): Span {
  return { start, end: start + words.length };
}
