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
}

const longestRange = 200;
const item = "(?:[a-z]{1,4}|\\d{1,2})";
const joint =
  "(?:\\s*,\\s*(?:and|or|&|et|y)?\\s*|\\s+(?:and|or|to|through|et|y|e|ou|à|a|al|и|по|و)\\s*|\\s*(?:&|[-–—])\\s*)";
/** "19(2) and (3)", "35 a) and d)": further items of one number, which stand in brackets as the first does. */
const furtherItem = `(?<=\\))${joint}(?:\\(${item}\\)|[a-z]\\))`;
const number =
  "(?:[Cc]\\d{1,2}(?!\\d)|\\d{1,3}(?![\\d])(?:\\.(?:\\d{1,2}|[a-z])(?![\\p{L}\\d]))?" +
  `(?:(?:,?\\s*sub-?para(?:graph)?s?\\.?|,?\\s*lit\\.|,?\\s*item)?\\s?\\(${item}\\)|\\s?[a-z]\\)|\\s?[a-z](?=\\s*(?:[,;.:\\]]|$|and\\b|or\\b|of\\b|to\\b))|[a-z](?![\\p{L}\\d]))*` +
  `(?:${furtherItem})*|[IVX]{1,5}(?![\\p{L}\\d]))`;
const rangeJoint = /^\s*(?:to|through|à|a|al|по|[-–—])\s*$/;

/** Finds numbered provisions by the words of seeds/reading/words.yaml: kind → words before a number. */
export class ProvisionNumbers {
  private readonly pattern: RegExp;
  private readonly kinds = new Map<string, string>();

  constructor(words: Record<string, string[]>) {
    for (const [kind, forms] of Object.entries(words))
      for (const form of forms) this.kinds.set(form.toLowerCase(), kind);
    const lists = Object.values(words).map((forms) => {
      const word = `(?:${forms
        .toSorted((a, b) => b.length - a.length)
        .map(anyCase)
        .join("|")})`;
      const list = `${number}(?:${joint}(?:${word}\\.?\\s*)?${number})*`;
      return `(${word})(?:\\.|\\b|(?<=[^\\w]))\\s*(?:[Nn]os?\\.\\s*)?(${list})`;
    });
    this.pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${lists.join("|")})(?![\\p{L}\\d%])`, "gu");
  }

  in(text: string): NumberedProvisions[] {
    const found: NumberedProvisions[] = [];
    for (const match of text.matchAll(this.pattern)) {
      const [word = "", list = ""] = match.slice(1).filter((group) => group !== undefined);
      const kind = this.kinds.get(word.toLowerCase());
      const numbers = kind === "TARGET" ? numbersIn(list).map(asTarget) : numbersIn(list);
      if (kind === undefined || numbers.length === 0) continue;
      found.push({ start: match.index, end: match.index + match[0].length, kind, rangeText: match[0], numbers });
    }
    for (const match of text.matchAll(/第\s*(\d{1,3})\s*([条段款])/gu)) {
      const kind = match[2] === "条" ? "ARTICLE" : "PARAGRAPH";
      const numbers = [{ path: [match[1] ?? ""], expanded: false }];
      found.push({ start: match.index, end: match.index + match[0].length, kind, rangeText: match[0], numbers });
    }
    return withParagraphsOfArticles(text, found);
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

function numbersIn(list: string): CitedNumber[] {
  const numbers: CitedNumber[] = [];
  let end = 0;
  for (const match of list.matchAll(new RegExp(number, "gu"))) {
    const [first, ...further] = itemsOf(match[0]);
    if (first === undefined) continue;
    const between = list.slice(end, match.index).replace(/\s*[\p{L}§¶]{3,}\.?\s*$/u, "");
    const last = numbers.at(-1);
    if (last && rangeJoint.test(between)) numbers.push(...inside(last.path, first.path));
    numbers.push(first, ...further);
    end = match.index + match[0].length;
  }
  return numbers;
}

/** "72(a), (c) to (e)" are four: 72 a, 72 c, 72 d between, 72 e. */
function itemsOf(written: string): CitedNumber[] {
  const further = [...written.matchAll(new RegExp(furtherItem, "gu"))].map(([words]) => words);
  const base = pathOf(written.slice(0, written.length - further.join("").length));
  const numbers: CitedNumber[] = [{ path: base, expanded: false }];
  for (const words of further) {
    const name = /\w+(?=\)$)/.exec(words)?.[0] ?? "";
    const sibling = (item: string, expanded: boolean): CitedNumber => ({
      path: [...base.slice(0, -1), item],
      expanded,
    });
    const isRange = rangeJoint.test(words.replace(/\(?\w+\)$/, ""));
    const between = isRange ? lettersBetween(numbers.at(-1)?.path.at(-1) ?? "", name) : [];
    numbers.push(...between.map((letter) => sibling(letter, true)), sibling(name, false));
  }
  return numbers;
}

function lettersBetween(first: string, last: string): string[] {
  if (!/^[a-z]{2}$/.test(first + last)) return [];
  const from = first.charCodeAt(0) + 1;
  const count = Math.max(0, last.charCodeAt(0) - from);
  return Array.from({ length: count }, (_, i) => String.fromCharCode(from + i));
}

/** "72 (b)" → [72, b]; "9.c" stays one, for so the target is called. */
function pathOf(written: string): string[] {
  const main = /^(?:[Cc]\d+|[IVX]+|\d+(?:\.(?:\d+|[a-z](?![a-z])))?)/.exec(written)?.[0] ?? written;
  const rest =
    written
      .slice(main.length)
      .replace(/sub-?para(?:graph)?s?|lit|item/g, "")
      .match(/[a-z]+|\d+/g) ?? [];
  return [main, ...rest].map((part) => part.toLowerCase());
}

/** What a range leaves unsaid between its ends: whole numbers, or action lines. */
function inside(from: string[], to: string[]): CitedNumber[] {
  const [first = "", second] = from;
  const [last = "", fourth] = to;
  if (second !== undefined || fourth !== undefined) return [];
  const prefix = first.startsWith("c") ? "c" : "";
  const low = Number(first.slice(prefix.length));
  const high = Number(last.replace(/^c/, ""));
  const whole = Number.isInteger(low) && Number.isInteger(high) && high - low <= longestRange;
  const count = whole ? Math.max(0, high - low - 1) : 0;
  return Array.from({ length: count }, (_, i) => ({ path: [`${prefix}${low + 1 + i}`], expanded: true }));
}
