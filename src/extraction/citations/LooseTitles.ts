import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/View.ts";
import type { Inflection } from "../rules/Inflection.ts";
import { labelPattern } from "../rules/patternOf.ts";
import { indexOf, matchesIn } from "../rules/patterns.ts";
import type { Match, PatternIndex } from "../rules/patterns.ts";
import { wordsOf } from "../rules/words.ts";
import type { Word } from "../rules/words.ts";

/** A name of an instrument and the body that issued it. */
export interface IssuedName {
  instrument: string;
  name: string;
  body: string;
}
interface Title extends IssuedName {
  /** The name says who issued the text: another body's text of the same matter is another text. */
  issued: boolean;
}
/** A name of a body in the words of a text: word numbers, end exclusive. */
interface Issuer {
  from: number;
  to: number;
  code: string;
}
/** The words of a text without those that may stand anywhere in a title. */
interface Kept {
  words: Word[];
  /** Number of each in the text. */
  at: number[];
  issuers: Issuer[];
  left: boolean[];
}
export interface LooseMatch extends Span, IssuedName {}

const year = /^(?:19\d\d|20[0-2]\d)$/;
const fewestWords = 3;
const farthestApart = 16;

/**
 * Finds titles with the year or the issuing body between their words, before or behind them: "the Recommendation of the OECD of 2019 on X",
 * "the Principles on X of the OECD".
 */
export class LooseTitles {
  private readonly index: PatternIndex<Title>;
  /** First word → the bodies' names that begin with it: their forms, and the code by which `body` holds them. */
  private readonly issuers = new Map<string, { forms: string[]; code: string }[]>();
  private readonly small: ReadonlySet<string>;
  private readonly months: ReadonlySet<string>;

  constructor(
    names: readonly IssuedName[],
    private readonly inflection: Inflection,
    small: Iterable<string>,
    issuers: Record<string, string[]>,
    months: Iterable<string> = [],
  ) {
    this.months = new Set([...months].map(fold));
    this.small = new Set([...small].map(fold));
    for (const [code, called] of Object.entries(issuers)) {
      for (const name of called) {
        const forms = wordsOf(name, inflection).map(({ form }) => form);
        const [first = ""] = forms;
        const others = [...(this.issuers.get(first) ?? []), { forms, code }];
        this.issuers.set(
          first,
          others.toSorted((a, b) => b.forms.length - a.forms.length),
        );
      }
    }
    this.index = indexOf(names.flatMap((name) => this.titleOf(name)));
  }

  in(text: string, words: Word[]): LooseMatch[] {
    if (!words.some(({ stem }) => this.index.byFirst.has(stem))) return [];
    const kept = this.keptOf(words);
    return matchesIn(kept.words, this.index).flatMap((match) => this.meant(text, words, kept, match) ?? []);
  }

  private titleOf(named: IssuedName) {
    const words = wordsOf(named.name, this.inflection);
    const kept = this.keptOf(words);
    const issued = kept.issuers.length > 0;
    if (kept.words.length < (issued ? fewestWords - 1 : fewestWords) || words.some(({ form }) => year.test(form)))
      return [];
    const label = kept.words.map(({ start, end }) => named.name.slice(start, end)).join(" ");
    const pattern = labelPattern(label, { ...named, issued }, this.inflection);
    return pattern ? [pattern] : [];
  }

  private keptOf(words: Word[]): Kept {
    const kept: Kept = { words: [], at: [], issuers: [], left: words.map(() => false) };
    let broken = false;
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      broken ||= word.afterBreak;
      const issuer = this.issuerAt(words, at);
      if (issuer) {
        kept.issuers.push(issuer);
        kept.left.fill(true, at, issuer.to);
        at = issuer.to - 1;
      } else if (this.saysNothing(words, at)) kept.left[at] = true;
      else {
        kept.words.push(broken === word.afterBreak ? word : { ...word, afterBreak: broken });
        kept.at.push(at);
        broken = false;
      }
    }
    return kept;
  }

  /** A small word, a year or its month. */
  private saysNothing(words: Word[], at: number): boolean {
    const form = words[at]?.form ?? "";
    const ofYear = this.months.has(form) && words.slice(at + 1, at + 3).some((next) => year.test(next.form));
    return form.length === 1 || this.small.has(form) || year.test(form) || ofYear;
  }

  private issuerAt(words: Word[], at: number): Issuer | undefined {
    const fitting = this.issuers
      .get(words[at]?.form ?? "")
      ?.find(({ forms }) => forms.every((form, i) => words[at + i]?.form === form));
    return fitting && { from: at, to: at + fitting.forms.length, code: fitting.code };
  }

  /** The title that the words of a match mean; undefined where another body's text is named, or words of another sentence. */
  private meant(text: string, words: Word[], kept: Kept, { pattern, from, to }: Match<Title>): LooseMatch | undefined {
    const places = kept.at.slice(from, to);
    const [first = 0, last = 0] = [places[0], places.at(-1)];
    if (places.some((place, i) => i > 0 && place - (places[i - 1] ?? 0) > farthestApart)) return undefined;
    const { issued, ...named } = pattern.meaning;
    const farthest = this.runFrom(words, kept, last);
    const inside = kept.issuers.filter((one) => one.from > first && one.from <= farthest);
    const before = kept.issuers.filter((one) => one.to <= first && isOneSentence(words, one.to, first));
    if (!isIssued(named.body, issued, inside, before)) return undefined;
    const ends = [last, ...inside.map((one) => one.to - 1)];
    const start = startOf(text, words, first, before.at(-1));
    const end = words[Math.max(...ends)]?.end ?? 0;
    return inside.length > 0 || /^\p{Lu}/u.test(text.slice(start)) ? { ...named, start, end } : undefined;
  }

  /** The farthest word from `at` on that may stand behind a title. */
  private runFrom(words: Word[], { left }: Kept, at: number): number {
    let end = at;
    while (left[end + 1] && !words[end + 1]?.afterBreak && !words[end + 1]?.afterComma) end += 1;
    return end;
  }
}

/** "The OECD adopted in May a Recommendation on X": the body may do something with its text. */
function isOneSentence(words: Word[], from: number, first: number): boolean {
  return first - from < farthestApart && !words.slice(from, first + 1).some(({ afterBreak }) => afterBreak);
}

/** The bodies that the text names around a title issued it; a title that says who issued it needs one of them. */
function isIssued(body: string, issued: boolean, inside: Issuer[], before: Issuer[]): boolean {
  const fits = ({ code }: Issuer): boolean => body.includes(code);
  return inside.every(fits) && (!issued || [...inside, ...before].some(fits));
}

/** "the OECD's 2011 Recommendation" begins with the body. */
function startOf(text: string, words: Word[], first: number, issuer: Issuer | undefined): number {
  const start = words[first]!.start;
  if (!issuer) return start;
  const between = text.slice(words[issuer.to - 1]!.end, start);
  return /^(?:'s)?\s(?:\d{4}\s)?$/.test(between) ? words[issuer.from]!.start : start;
}
