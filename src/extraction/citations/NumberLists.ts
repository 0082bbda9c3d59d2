import type { CitedNumber } from "./ProvisionNumbers.ts";

const longestRange = 200;

/** Takes "69 to 71, 72(a) and (b)" apart; the patterns are sources of one number, of a further item, of what joins the ends of a range. */
export class NumberLists {
  private readonly number: RegExp;
  private readonly furtherItem: RegExp;

  constructor(
    number: string,
    furtherItem: string,
    private readonly range: RegExp,
    private readonly items: RegExp,
  ) {
    this.number = new RegExp(number, "gu");
    this.furtherItem = new RegExp(furtherItem, "gu");
  }

  in(list: string): CitedNumber[] {
    const numbers: CitedNumber[] = [];
    let end = 0;
    for (const match of list.matchAll(this.number)) {
      const [first, ...further] = this.itemsOf(match[0]);
      if (first === undefined) continue;
      const between = list.slice(end, match.index).replace(/\s*[\p{L}§¶]{3,}\.?\s*$/u, "");
      const last = numbers.at(-1);
      if (last && isPartOfNumber(last.path, between, first.path)) {
        last.path = [`${last.path[0]}-${first.path[0]}`, ...first.path.slice(1)];
        end = match.index + match[0].length;
        continue;
      }
      if (last && this.range.test(between)) numbers.push(...inside(last.path, first.path));
      numbers.push(first, ...further);
      end = match.index + match[0].length;
    }
    return numbers;
  }

  /** "72(a), (c) to (e)" are four: 72 a, 72 c, 72 d between, 72 e. */
  private itemsOf(written: string): CitedNumber[] {
    const further = [...written.matchAll(this.furtherItem)].map(([words]) => words);
    const base = pathOf(written.slice(0, written.length - further.join("").length), this.items);
    const numbers: CitedNumber[] = [{ path: base, expanded: false }];
    for (const words of further) {
      const name = /\w+(?=\)$)/.exec(words)?.[0] ?? "";
      const sibling = (item: string, expanded: boolean): CitedNumber => ({
        path: [...base.slice(0, -1), item],
        expanded,
      });
      const isRange = this.range.test(words.replace(/\(?\w+\)$/, ""));
      const between = isRange ? lettersBetween(numbers.at(-1)?.path.at(-1) ?? "", name) : [];
      numbers.push(...between.map((letter) => sibling(letter, true)), sibling(name, false));
    }
    return numbers;
  }
}

/** "article 226-1" is one, for no range goes down. */
function isPartOfNumber(last: string[], between: string, next: string[]): boolean {
  return /^[-–]$/.test(between) && last.length === 1 && Number(next[0]) <= Number(last[0]);
}

function lettersBetween(first: string, last: string): string[] {
  if (!/^[a-z]{2}$/.test(first + last)) return [];
  const from = first.charCodeAt(0) + 1;
  const count = Math.max(0, last.charCodeAt(0) - from);
  return Array.from({ length: count }, (_, i) => String.fromCharCode(from + i));
}

/** "72 (b)" → [72, b]; "9.c" stays one, for so the target is called. */
function pathOf(written: string, items: RegExp): string[] {
  const main = /^(?:[Cc]\d+|[IVX]+(?:\.\d+)?|\d+[A-Z]?(?:\.(?:\d+|[a-z](?![a-z])))?)/.exec(written)?.[0] ?? written;
  const rest =
    written
      .slice(main.length)
      .replace(items, "")
      .match(/[a-z]+|\d+/g) ?? [];
  return [main, ...rest].map((part) => part.toLowerCase());
}

/** What a range leaves unsaid between its ends: whole numbers, action lines, or letters of one number ("35(b) to 35(d)"). */
function inside(from: string[], to: string[]): CitedNumber[] {
  const [first = "", second] = from;
  const [last = "", fourth] = to;
  if (first === last && from.length === 2 && to.length === 2)
    return lettersBetween(from[1]!, to[1]!).map((letter) => ({ path: [first, letter], expanded: true }));
  if (second !== undefined || fourth !== undefined) return [];
  return numbersBetween(first, last).map((number) => ({ path: [number], expanded: true }));
}

function numbersBetween(first: string, last: string): string[] {
  const prefix = first.startsWith("c") ? "c" : "";
  const low = Number(first.slice(prefix.length));
  const high = Number(last.replace(/^c/, ""));
  const whole = Number.isInteger(low) && Number.isInteger(high) && high - low <= longestRange;
  const count = whole ? Math.max(0, high - low - 1) : 0;
  return Array.from({ length: count }, (_, i) => `${prefix}${low + 1 + i}`);
}
