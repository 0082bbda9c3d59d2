import { chineseProvisionsIn } from "./chineseProvisionsIn.ts";
import type { Joints } from "./Joints.ts";
import { NumberLists } from "./NumberLists.ts";
import type { Span } from "../text/View.ts";

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
}

/** UTF-16 units between two lists of numbers of which the second needs no word. */
const farthestBefore = 150;
const hasNumber = /\d|(?<!\p{L})[IVX]/u;
const item = "(?:[a-z]{1,4}|\\d{1,2})";
const number = (furtherItem: string): string =>
  "(?:[Cc]\\d{1,2}(?!\\d)|\\d{1,3}(?![\\d])(?:\\.(?:\\d{1,2}|[a-z])(?![\\p{L}\\d]))?" +
  `(?:(?:,?\\s*sub-?para(?:graph)?s?\\.?|,?\\s*lit\\.|,?\\s*item)?\\s?\\(${item}\\)|\\s?[a-z]\\)|\\s?[a-z](?=\\s*(?:[,;.:\\]]|$|and\\b|or\\b|of\\b|to\\b))|[a-z](?![\\p{L}\\d]))*` +
  `(?:${furtherItem})*|[IVX]{1,5}(?:\\.\\d{1,2})?(?![\\p{L}\\d]))`;

/** Finds numbered provisions by words before a number (kind → words of every language), or behind an ordinal: "second principle". */
export class ProvisionNumbers {
  private readonly pattern: RegExp;
  private readonly bareList: RegExp;
  private readonly ordinal: RegExp | null;
  private readonly kinds = new Map<string, string>();
  private readonly lists: NumberLists;

  constructor(
    words: Record<string, string[]>,
    private readonly joints: Joints,
  ) {
    for (const [kind, forms] of Object.entries(words))
      for (const form of forms) this.kinds.set(form.toLowerCase(), kind);
    const joint = `(?:\\s*,\\s*${joints.and}?\\s*|\\s+(?:${joints.and}|${joints.to})\\s*|\\s*(?:&|–|-)\\s*)`;
    // "19(2) and (3)", "35 a) and d)": further items of one number, which stand in brackets as the first does.
    const furtherItem = `(?<=\\))${joint}(?:\\(${item}\\)|[a-z]\\))`;
    const one = number(furtherItem);
    this.lists = new NumberLists(one, furtherItem, new RegExp(`^\\s*(?:${joints.to}|[-–])\\s*$`, "iu"));
    const any = (forms: string[]): string =>
      `(?:${forms
        .toSorted((a, b) => b.length - a.length)
        .map(anyCase)
        .join("|")})`;
    const patterns = Object.values(words).map((forms) => {
      const list = `${one}(?:${joint}(?:${any(forms)}\\.?\\s*)?${one})*`;
      return `(${any(forms)})(?:\\.|\\b|(?<=[^\\w]))\\s*(?:[Nn]os?\\.\\s*)?(${list})`;
    });
    this.pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\d%])`, "gu");
    this.bareList = new RegExp(
      `(?<=[(,;]\\s*(?:${joints.and}\\s*)?|${joints.and}\\s)${one}(?:${joint}${one})*(?=\\s+${joints.genitive})|` +
        `(?<![\\p{L}\\p{N}./])\\d{1,3}(?:\\(${item}\\))+(?=\\s+${joints.genitive})`,
      "gu",
    );
    const ordinals = [...joints.ordinals.keys()].map(anyCase).join("|");
    const counted = any(
      Object.values(words)
        .flat()
        .filter((word) => /\p{L}/u.test(word)),
    );
    this.ordinal =
      ordinals === "" ? null : new RegExp(`(?<!\\p{L})(${ordinals})\\s(${counted})(?!\\p{L}|\\.?\\s*\\d)`, "gu");
  }

  /** The words before numbers. */
  get words(): ReadonlySet<string> {
    return new Set(this.kinds.keys());
  }

  in(text: string): NumberedProvisions[] {
    const found: NumberedProvisions[] = [];
    // Most paragraphs hold no number at all.
    for (const match of hasNumber.test(text) ? text.matchAll(this.pattern) : []) {
      const [word = "", list = ""] = match.slice(1).filter((group) => group !== undefined);
      found.push(...this.numbered(match, this.kinds.get(word.toLowerCase()), this.lists.in(list)));
    }
    for (const match of this.ordinal ? text.matchAll(this.ordinal) : []) {
      const [, ordinal = "", word = ""] = match;
      const path = [this.joints.ordinals.get(ordinal.toLowerCase()) ?? ""];
      found.push(...this.numbered(match, this.kinds.get(word.toLowerCase()), [{ path, expanded: false }]));
    }
    found.push(...chineseProvisionsIn(text));
    const all = withParagraphsOfArticles(
      text,
      found.toSorted((a, b) => a.start - b.start),
    );
    return [...all, ...this.bareIn(text, all)].toSorted((a, b) => a.start - b.start);
  }

  private numbered(match: RegExpExecArray, kind: string | undefined, numbers: CitedNumber[]): NumberedProvisions[] {
    if (kind === undefined || numbers.length === 0) return [];
    const said = kind === "TARGET" ? numbers.map(asTarget) : numbers;
    return [{ start: match.index, end: match.index + match[0].length, kind, rangeText: match[0], numbers: said }];
  }

  /** "article 17 of the X (and 18 and 19 of the Y)", "39(a) of the Z": numbers without a word, which a name must follow. */
  private bareIn(text: string, others: NumberedProvisions[]): NumberedProvisions[] {
    if (others.length === 0 && !/\d\(/.test(text)) return [];
    return [...text.matchAll(this.bareList)].flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      if (others.some((one) => one.start < end && start < one.end)) return [];
      const before = others.findLast((one) => one.end <= start && start - one.end < farthestBefore);
      const goesOn = before && !/[.;]\s/.test(text.slice(before.end, start));
      if (!goesOn && !match[0].includes("(")) return [];
      const kind = goesOn ? before.kind : "";
      return [{ start, end, kind, rangeText: match[0], numbers: this.lists.in(match[0]), bare: true }];
    });
  }
}

/** "target 9c" and "target 9 (c)" are target 9.c. */
function asTarget({ path, expanded }: CitedNumber): CitedNumber {
  return { path: path.length === 2 ? [path.join(".")] : path, expanded };
}

/** "Article 19, paragraph 3" and "paragraph 3 of Article 19" name one provision: 19(3). */
function withParagraphsOfArticles(text: string, found: NumberedProvisions[]): NumberedProvisions[] {
  const joined: NumberedProvisions[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, one.start) : "";
    const within = last && articleAround(last, one, between);
    if (last && within) {
      const { article, paragraphs } = within;
      const numbers = paragraphs.numbers.map(({ path, expanded }) => {
        return { path: [...(article.numbers[0]?.path ?? []), ...path], expanded };
      });
      const rangeText = text.slice(last.start, one.end);
      joined[joined.length - 1] = { start: last.start, end: one.end, kind: article.kind, rangeText, numbers };
    } else joined.push(one);
  }
  return joined;
}

function articleAround(
  first: NumberedProvisions,
  second: NumberedProvisions,
  between: string,
): { article: NumberedProvisions; paragraphs: NumberedProvisions } | null {
  if (/^,?\s*$/.test(between) && first.kind === "ARTICLE" && second.kind === "PARAGRAPH" && first.numbers.length === 1)
    return { article: first, paragraphs: second };
  if (
    /^,?\s+of\s+$/.test(between) &&
    first.kind === "PARAGRAPH" &&
    second.kind === "ARTICLE" &&
    second.numbers.length === 1
  )
    return { article: second, paragraphs: first };
  return null;
}

/** "para" also as "Para" and "PARA", "action line" also as "Action Line". */
function anyCase(form: string): string {
  const words = form.split(" ").map((word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const first = word.charAt(0);
    return first.toUpperCase() === first ? escaped : `[${first}${first.toUpperCase()}]${escaped.slice(1)}`;
  });
  return `${words.join("\\s")}|${form.toUpperCase().replaceAll(" ", "\\s")}`;
}
