import type { Span } from "./View.ts";

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
const number =
  "(?:[Cc]\\d{1,2}(?!\\d)|\\d{1,3}(?![\\d])(?:\\.(?:\\d{1,2}|[a-z])(?![\\p{L}\\d]))?" +
  "(?:(?:,?\\s*sub-?para(?:graph)?s?\\.?|,?\\s*lit\\.|,?\\s*item)?\\s?\\((?:[a-z]{1,4}|\\d{1,2})\\)|\\s?[a-z](?=\\s*(?:[,;.:)\\]]|$|and\\b|or\\b|of\\b|to\\b))|[a-z](?![\\p{L}\\d]))*|[IVX]{1,5}(?![\\p{L}\\d]))";
const joint =
  "(?:\\s*,\\s*(?:and|or|&|et|y)?\\s*|\\s+(?:and|or|to|through|et|y|e|ou|à|a|al|и|по|و)\\s*|\\s*(?:&|[-–—])\\s*)";
const rangeJoint = /^\s*(?:to|through|à|a|al|по|[-–—])\s*$/;

/** Finds numbered provisions by the words of seeds/reading/words.yaml: kind → words before a number. */
export class ProvisionNumbers {
  private readonly pattern: RegExp;
  private readonly kinds = new Map<string, string>();

  constructor(words: Record<string, string[]>) {
    for (const [kind, forms] of Object.entries(words))
      for (const form of forms) this.kinds.set(form.toLowerCase(), kind);
    const forms = [...this.kinds.keys()].toSorted((a, b) => b.length - a.length).map(anyCase);
    const word = `(?:${forms.join("|")})`;
    const list = `${number}(?:${joint}(?:${word}\\.?\\s*)?${number})*`;
    this.pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(${word})(?:\\.|\\b|(?<=[^\\w]))\\s*(?:[Nn]os?\\.\\s*)?(${list})(?![\\p{L}\\d%])`,
      "gu",
    );
  }

  in(text: string): NumberedProvisions[] {
    const found: NumberedProvisions[] = [];
    for (const match of text.matchAll(this.pattern)) {
      const kind = this.kinds.get((match[1] ?? "").toLowerCase());
      const numbers = numbersIn(match[2] ?? "");
      if (kind === undefined || numbers.length === 0) continue;
      found.push({ start: match.index, end: match.index + match[0].length, kind, rangeText: match[0], numbers });
    }
    for (const match of text.matchAll(/第\s*(\d{1,3})\s*([条段款])/gu)) {
      const kind = match[2] === "条" ? "ARTICLE" : "PARAGRAPH";
      const numbers = [{ path: [match[1] ?? ""], expanded: false }];
      found.push({ start: match.index, end: match.index + match[0].length, kind, rangeText: match[0], numbers });
    }
    return found;
  }
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
    const path = pathOf(match[0]);
    const between = list.slice(end, match.index).replace(/\s*[\p{L}§¶]{3,}\.?\s*$/u, "");
    const last = numbers.at(-1);
    if (last && rangeJoint.test(between)) numbers.push(...inside(last.path, path));
    numbers.push({ path, expanded: false });
    end = match.index + match[0].length;
  }
  return numbers;
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
