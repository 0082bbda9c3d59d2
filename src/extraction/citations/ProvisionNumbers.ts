import { anyCaseOf } from "../rules/anyCaseOf.ts";
import { elidedIn } from "./elidedIn.ts";
import { chineseProvisionsIn } from "./chineseProvisionsIn.ts";
import type { Joints } from "./Joints.ts";
import { NumberLists } from "./NumberLists.ts";
import { numberSources } from "./numberSources.ts";
import { withParagraphsOfArticles } from "./withParagraphsOfArticles.ts";
import { withTargetsOfGoals } from "./withTargetsOfGoals.ts";
import type { Span } from "../../text/View.ts";

/** One number as it is cited: "72 b" is [72, b]; `expanded` ones stand between the ends of a range and are not written. */
export interface CitedNumber {
  path: string[];
  expanded: boolean;
}

/** Words that name provisions by number: "paragraphs 69-71". */
export interface NumberedProvisions extends Span {
  kind: string;
  rangeText: string;
  numbers: CitedNumber[];
  /** Without a word for what they number: they are some only where a name follows. */
  bare?: boolean;
  /** An article stands for the word: of the text whose number stands before it. */
  elided?: boolean;
}

/** UTF-16 units between two lists of numbers of which the second needs no word. */
const farthestBefore = 150;
/** Of a word for provisions behind their number. */
const longestRest = 40;
const hasNumber = /\d|(?<!\p{L})[IVX]/u;
const withinWord = /(?<=[\p{L}\p{N}])/uy;

/**
 * Finds numbered provisions by words before a number (kind → words of every language), or behind an ordinal: "second principle".
 * Each test for a letter costs time when an expression is made ready, so the expressions are few and hold few of them.
 */
export class ProvisionNumbers {
  private readonly first: RegExp;
  private readonly next: RegExp;
  private readonly bareList: RegExp;
  private readonly ordinal: RegExp;
  /** "one paragraph, the 72": the number stands apart from its word. */
  private readonly apart: RegExp;
  private readonly kinds = new Map<string, string>();
  /** The words before numbers. */
  readonly words: ReadonlySet<string>;
  private readonly lists: NumberLists;

  constructor(
    words: Record<string, string[]>,
    private readonly joints: Joints,
  ) {
    for (const [kind, forms] of Object.entries(words))
      for (const form of forms) this.kinds.set(form.toLowerCase(), kind);
    this.words = new Set(this.kinds.keys());
    const { one, item, joint, furtherItem, range } = numberSources(joints);
    this.lists = new NumberLists(one, furtherItem, range, new RegExp(joints.items, "gu"));
    const forms = Object.values(words).flat();
    const word = anyCaseOf(forms);
    const last = `(${one})(?![\\p{L}\\d%])`;
    this.first = new RegExp(
      `(${word})(?:\\.|\\b|(?<=[^\\w])|(?<=\\p{Lu}{2}s?))\\s*(?:[Nn]os?\\.\\s*|[Nn][°º]\\s*|[Nn]úm\\.\\s*)?${last}`,
      "gu",
    );
    this.next = new RegExp(`${joint}(?:(?:${joints.determiner}\\s*)*(${word})\\.?\\s*)?${last}`, "uy");
    this.bareList = new RegExp(
      `(?<=[(,;]\\s*(?:${joints.and}\\s*)?|${joints.and}\\s)${one}(?:${joint}${one})*(?=\\s+(?:${joints.genitive}|\\p{Lu}{4,8}(?!\\p{L})))|` +
        `(?<![\\p{L}\\p{N}./])\\d{1,3}(?:\\(${item}\\))+(?=\\s+${joints.genitive})`,
      "gu",
    );
    const counted = anyCaseOf(forms.filter((form) => /\p{L}/u.test(form)));
    this.apart = new RegExp(
      `(${counted})(?:\\s\\p{Ll}{3,})?,\\s${joints.determiner}\\s*(${one})(?=\\s*(?:[,;.:)]|$))`,
      "gu",
    );
    const ordinals = anyCaseOf([...joints.ordinals.keys()]);
    this.ordinal = new RegExp(`(${ordinals})\\s(${counted})(?!\\p{L}|\\.?\\s*\\d)`, "gu");
  }

  /** `everyday` words of the text's language number provisions only with a full stop: "par" in French, "para" in Spanish. */
  in(text: string, everyday?: ReadonlySet<string>): NumberedProvisions[] {
    // Most paragraphs hold no number at all.
    const found = hasNumber.test(text) ? [...this.behindWords(text, everyday), ...this.apartIn(text)] : [];
    if (this.joints.mayHaveNumberWord(text)) found.push(...this.ordinalsIn(text, everyday));
    found.push(...chineseProvisionsIn(text));
    found.sort((a, b) => a.start - b.start);
    const all = withTargetsOfGoals(text, this.joints, withParagraphsOfArticles(text, this.joints, found));
    const plain = [...all, ...this.bareIn(text, all), ...lettered(text, all)].toSorted((a, b) => a.start - b.start);
    return [...plain, ...elidedIn(text, plain, this.joints)].toSorted((a, b) => a.start - b.start);
  }

  private apartIn(text: string): NumberedProvisions[] {
    return [...wholeWords(text, this.apart)].flatMap(({ index, 0: said, 1: word = "", 2: list = "" }) =>
      this.numbered(index, said, word, this.lists.in(list)),
    );
  }

  private ordinalsIn(text: string, everyday?: ReadonlySet<string>): NumberedProvisions[] {
    return [...wholeWords(text, this.ordinal)].flatMap(({ index, 0: said, 1: ordinal = "", 2: word = "" }) => {
      // "le premier par sa taille" in French.
      if (everyday?.has(word.toLowerCase())) return [];
      const path = [this.joints.ordinals.get(ordinal.toLowerCase()) ?? ""];
      return this.numbered(index, said, word, [{ path, expanded: false }]);
    });
  }

  /** "paragraphs 69-71, 72 and para. 73": a word, a number, and further numbers under the same kind of word. */
  private behindWords(text: string, everyday?: ReadonlySet<string>): NumberedProvisions[] {
    const found: NumberedProvisions[] = [];
    let end = 0;
    for (const match of wholeWords(text, this.first)) {
      const [said, word = "", number = ""] = match;
      if (match.index < end || (everyday?.has(word.toLowerCase()) && !said.startsWith(".", word.length))) continue;
      const kind = this.kinds.get(word.toLowerCase());
      end = this.listEnd(text, match.index + said.length, kind);
      const list = text.slice(match.index + said.length - number.length, end);
      end += this.restOf(word, text.slice(end, end + longestRest)).length;
      found.push(...this.numbered(match.index, text.slice(match.index, end), word, this.lists.in(list)));
    }
    return found;
  }

  /** "objectif 6 de développement durable": the word goes on behind its number. */
  private restOf(word: string, behind: string): string {
    const rests = [...this.words].filter((one) => one.startsWith(`${word.toLowerCase()} `));
    return rests.map((one) => one.slice(word.length)).find((rest) => behind.toLowerCase().startsWith(rest)) ?? "";
  }

  private listEnd(text: string, from: number, kind: string | undefined): number {
    this.next.lastIndex = from;
    for (let match = this.next.exec(text); match; match = this.next.exec(text)) {
      const [, word] = match;
      // "SDG 4 and SDG 9": such a word is a name, too.
      const isName = kind === "GOAL" && /^\p{Lu}{2}/u.test(word ?? "");
      if (word !== undefined && (isName || this.kinds.get(word.toLowerCase()) !== kind)) break;
      from = this.next.lastIndex;
    }
    return from;
  }

  private numbered(start: number, rangeText: string, word: string, numbers: CitedNumber[]): NumberedProvisions[] {
    const kind = this.kinds.get(word.toLowerCase());
    if (kind === undefined || numbers.length === 0) return [];
    // "line C5" is an action line, "line 5" is none.
    if (kind === "ACTION_LINE" && /^\p{L}+$/u.test(word) && !/^c\d/.test(numbers[0]?.path[0] ?? "")) return [];
    return [{ start, end: start + rangeText.length, kind, rangeText, numbers: asKind(kind, numbers) }];
  }

  /** "article 17 of the X (and 18 and 19 of the Y)", "39(a) of the Z": numbers without a word, which a name must follow. */
  private bareIn(text: string, others: NumberedProvisions[]): NumberedProvisions[] {
    if (others.length === 0 ? !/\d\(/.test(text) : !hasNumber.test(between(text, others))) return [];
    return [...text.matchAll(this.bareList)].flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      if (others.some((one) => one.start < end && start < one.end)) return [];
      const before = others.findLast((one) => one.end <= start && start - one.end < farthestBefore);
      const goesOn = before && !/[.;]\s/.test(text.slice(before.end, start));
      if (!goesOn && !match[0].includes("(")) return [];
      const kind = goesOn ? before.kind : "";
      return [{ start, end, kind, rangeText: match[0], numbers: asKind(kind, this.lists.in(match[0])), bare: true }];
    });
  }
}

const actionLines = /(?<![\p{L}\p{N}/-])[Cc]\d{1,2}(?:(?:,\s|\s\p{L}{1,3}\s)[Cc]\d{1,2})*(?![\p{L}\p{N}-])/gu;

/** "the action lines, in particular C5 and C7": their letter says what they number, where their name stands before them. */
function lettered(text: string, others: NumberedProvisions[]): NumberedProvisions[] {
  if (!/[Cc]\d/.test(text)) return [];
  return [...text.matchAll(actionLines)].flatMap(({ index: start, 0: rangeText }) => {
    const end = start + rangeText.length;
    if (others.some((one) => one.start < end && start < one.end)) return [];
    const numbers = (rangeText.match(/[Cc]\d{1,2}/g) ?? []).map((number) => ({
      path: [number.toLowerCase()],
      expanded: false,
    }));
    return [{ start, end, kind: "ACTION_LINE", rangeText, numbers, bare: true }];
  });
}

function asKind(kind: string, numbers: CitedNumber[]): CitedNumber[] {
  return kind === "TARGET" ? numbers.map(asTarget) : kind === "ARTICLE" ? numbers.map(asArticle) : numbers;
}

/** "target 9c" and "target 9 (c)" are target 9.c. */
function asTarget({ path, expanded }: CitedNumber): CitedNumber {
  return { path: path.length === 2 ? [path.join(".")] : path, expanded };
}

/** "artículo 19.3" is article 19, paragraph 3. */
function asArticle({ path: [main = "", ...rest], expanded }: CitedNumber): CitedNumber {
  return { path: [...(/^\d+\.\w+$/.test(main) ? main.split(".") : [main]), ...rest], expanded };
}

/** What is left of a text without these spans, which stand in order. */
function between(text: string, spans: Span[]): string {
  return (
    spans.map(({ start }, at) => text.slice(spans[at - 1]?.end ?? 0, start)).join(" ") + text.slice(spans.at(-1)?.end)
  );
}

/** What fits at the beginning of a word. */
function* wholeWords(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const from = pattern.lastIndex;
    withinWord.lastIndex = match.index;
    if (withinWord.test(text)) pattern.lastIndex = match.index + 1;
    else {
      yield match;
      pattern.lastIndex = from;
    }
  }
}
