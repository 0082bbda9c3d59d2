import { anyOf } from "../rules/anyOf.ts";
import type { Joints } from "./Joints.ts";
import { capital, nameSources, wholeNames } from "./nameSources.ts";
import type { LawWords } from "./nameSources.ts";
import type { Naming } from "./namedInstruments.ts";
import type { Span } from "../../text/View.ts";

/** UTF-16 units before the word that closes a name. */
const farthestBefore = 120;

/** Names of texts that the graph may lack: "the GDPR", "Law 12.965", "the Constitution of Kenya", by words of seeds/reading. */
export class LawNames {
  private readonly whole: RegExp;
  private readonly closes: RegExp;
  private readonly closesNamed: RegExp;
  private readonly closed: RegExp;
  private readonly closedNamed: RegExp;
  private readonly before: RegExp;
  /** "the X Roadmap and the" before "Y Agreement" is a name of its own. */
  private readonly another: RegExp;
  private readonly behind: RegExp;
  private readonly unnamed: RegExp;
  private readonly small: ReadonlySet<string>;
  /** Words with a capital that tell no text of a kind from others, and kinds before which one other tells it. */
  private readonly vague: ReadonlySet<string>;
  private readonly placed: ReadonlySet<string>;
  private readonly direct = /^\s+(\p{Lu}{3,8})(?![\p{L}\p{N}])/u;

  constructor(
    words: LawWords,
    private readonly joints: Joints,
  ) {
    const { list } = words;
    this.small = words.small;
    this.vague = new Set(list("vague"));
    this.placed = new Set(list("closesPlace"));
    this.whole = wholeNames(words);
    const { between, further, kinds, kind, names } = nameSources(words);
    this.unnamed = new RegExp(`(?<!\\p{L})${this.joints.determiner}\\s*${kinds.toLowerCase()}(?![\\p{L}])`, "u");
    const closing = (words: readonly string[], end: string): RegExp =>
      new RegExp(
        `(?<=[\\p{L}\\p{N})]\\s)${anyOf(words)}(?:(?:,|\\sof)?\\s(?:19|20)\\d\\d)?(?![\\p{L}\\p{N}-]${end})`,
        "gu",
      );
    // "Cybercrimes (Prohibition, Prevention, etc.) Act".
    const bracket = "(?:\\([^()]{3,70}\\)\\s)?";
    this.closes = closing(list("closes"), "");
    this.another = new RegExp(
      `^.*${anyOf([...list("closes"), ...list("closesNamed")])}\\s${anyOf(list("and"))}\\s(?:the\\s)?`,
      "u",
    );
    this.closesNamed = closing(list("closesNamed"), "|\\s(?:\\p{Ll}{1,3}\\s)?\\p{Lu}");
    this.closed = new RegExp(
      `(?<![\\p{L}\\p{N}])${capital}\\s(?:(?:${between}\\s){0,3}${capital}\\s){0,6}${bracket}$`,
      "u",
    );
    this.closedNamed = new RegExp(
      `(?<![\\p{L}\\p{N}])${capital}\\s(?:(?:${between}\\s)?${capital}\\s){0,6}${bracket}$`,
      "u",
    );
    this.behind = new RegExp(`^(?:${kind}(?![\\p{L}])${further}{0,8}|${capital}${further}{0,8})`, "u");
    this.before = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${capital}\\s+){0,5}(?:${kind}${further}{0,6}|${names})(?![\\p{L}\\p{N}])`,
      "gu",
    );
  }

  /** Those that are names by themselves. */
  in(text: string): Naming[] {
    const spans = [...text.matchAll(this.whole)].map((match) => spanOf(match.index, match[0]));
    const named = this.closedIn(text, this.closesNamed, this.closedNamed).filter((span) => this.isTelling(text, span));
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
      const name = this.withoutBeginning(words.slice(small).join(" "));
      return [{ start: match.index - name.length, end: match.index + match[0].length }];
    });
  }

  /** "We cite the X", "Title II of the X": the name begins behind a word that no name holds, and behind a number with "of". */
  private withoutBeginning(name: string): string {
    const rest = name
      .replace(/^\p{Lu}\p{Ll}+\s(?:(?:[IVX]+|\d[\w()]*)\s\p{Ll}{2,3}\s(?:the\s)?|the\s)/u, "")
      .replace(this.another, "");
    const words = rest.split(" ");
    const strange = words.findLastIndex((word) => /^\p{Ll}+$/u.test(word) && !this.small.has(word));
    const first = words.findIndex((word, at) => at > strange && /^\p{Lu}/u.test(word));
    return words.slice(Math.max(0, first)).join(" ");
  }

  /**
   * "OpenStand Principles", "National Development Plan": an abbreviation, or two words that bear their capitals not from a sentence's
   * beginning; "the Tshwane Principles": a word with a capital that says more than "Key" does.
   */
  private isTelling(text: string, { start, end }: Span): boolean {
    const words = text.slice(start, end).match(/\p{Lu}[\p{L}\p{N}'-]*/gu) ?? [];
    if (/^\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(words[0] ?? "")) return true;
    const before = text.slice(Math.max(0, start - 4), start);
    if (/(?<!\p{L})[Tt]he\s$/u.test(before) && this.isPlaced(words)) return true;
    return words.length > (/(?:^|[.!?:;•*-])\s*$/u.test(before) ? 3 : 2);
  }

  private isPlaced([place = "", kind = "", ...others]: string[]): boolean {
    return others.length === 0 && !this.vague.has(place) && this.placed.has(kind);
  }

  /** "The directive on trade": a law without a name of its own. */
  speakOf(text: string): boolean {
    return this.unnamed.test(text);
  }

  /** "Article 17 of the GDPR", "Article 8 ECHR": the name to which a number belongs that ends at `from`; its end and words, or null. */
  behindNumber(text: string, from: number): { name: string; end: number } | null {
    const rest = text.slice(from, from + 200);
    const lead = this.joints.belongsTo.exec(rest)?.[0] ?? "";
    const named = rest.slice(lead.length);
    // "on y trouve, au paragraphe 9, des outils": behind a comma it is a name only where it is written as one.
    const said = lead.includes(",") ? this.behind.exec(named)?.[0] : this.nameIn(named);
    const words = lead === "" ? this.direct.exec(rest)?.[1] : said;
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
    const sentence = text.slice(from, until).replace(/^[\s\S]*[.;!?]\s+(?=\p{Lu}|$)/u, "");
    const match = [...sentence.matchAll(this.before)].findLast(({ index, 0: name }) =>
      this.joints.followsName.test(sentence.slice(index + name.length)),
    );
    return match ? { name: match[0].trim(), start: until - sentence.length + match.index } : null;
  }
}

function spanOf(start: number, words: string): Span {
  return { start, end: start + words.length };
}
