import { anyOf } from "./anyOf.ts";
import type { LanguageFiles } from "./RuleFiles.ts";

/** A date as it is written in a line; `date` is missing where the figures can mean two days, or none. */
export interface WrittenDate {
  start: number;
  end: number;
  date?: string;
}

type Groups = Partial<Record<string, string>>;

const year = "(?:19|20)\\d\\d";
const letters = "\\p{L}\\p{N}";

/** How dates are written, in every language that has rules: "12 May 2014", "1er mars 2014", "12 de mayo de 2014", 2014-05-12. */
export class DatePatterns {
  readonly #months = new Map<string, number>();
  readonly #written: RegExp;
  /** What stands before the second half of "12-14 May", "30 April to 2 May". */
  readonly #span: RegExp;
  /** "Submitted on", "Fait à Genève, le": words that say that the date is that of the document. */
  readonly label: RegExp;
  /** "Geneva, ", "Bogotá, el ". */
  readonly place: RegExp;

  constructor(files: readonly LanguageFiles[]) {
    for (const { words } of files) {
      for (const names of [words.months ?? [], words.dates?.short ?? []]) {
        for (const [at, name] of names.entries()) this.#months.set(name.toLowerCase(), at + 1);
      }
    }
    const listed = (kind: "ordinals" | "of" | "on" | "to" | "labels"): string =>
      anyOf(files.flatMap(({ words }) => words.dates?.[kind] ?? []));
    const [month, of, on] = [anyOf([...this.#months.keys()]), listed("of"), listed("on")];
    const day = `\\d{1,2}(?:${listed("ordinals")}(?![${letters}]))?`;
    const link = `(?:,?\\s+(?:${of}\\s+)?)`;
    const forms = [
      `(?<day>${day})${link}(?<month>${month})\\.?${link}(?<year>${year})`,
      `(?<month2>${month})\\.?\\s+(?<day2>${day}),?\\s+(?<year2>${year})`,
      `(?<month3>${month})\\.?${link}(?<year3>${year})`,
      `(?<iso>${year}-\\d\\d(?:-\\d\\d)?)`,
      `(?<first>\\d{1,2})[./-](?<second>\\d{1,2})[./-](?<year4>${year}|\\d\\d)`,
      `(?<year5>${year})`,
    ];
    this.#written = new RegExp(`(?<![${letters}/.-])(?:${forms.join("|")})(?![${letters}]|[/.-]\\d)`, "giu");
    this.#span = new RegExp(`(?:${day}|${month})\\.?\\s*(?:[-–—/]|\\s${listed("to")}\\s)?\\s*(?:${of}\\s)?$`, "iu");
    this.label = new RegExp(`^${listed("labels")}(?![${letters}])(?:\\s?:|\\s${on}|.{0,80}(?:,|\\s${on}))?$`, "iu");
    const name = "\\p{Lu}[\\p{L}.'’-]*";
    this.place = new RegExp(`^(?:${name}(?:\\s(?:\\p{Ll}{1,3}\\s)?${name}){0,3}\\s?[,(–—-]\\s?){1,2}(?:${on})?$`, "u");
  }

  /** The dates in a line; of a span of days, none. */
  in(line: string): WrittenDate[] {
    return [...line.matchAll(this.#written)].flatMap((match) => {
      if (this.#span.test(line.slice(0, match.index))) return [];
      const date = this.#dateOf(match.groups ?? {});
      return [{ start: match.index, end: match.index + match[0].length, ...(date !== undefined && { date }) }];
    });
  }

  #dateOf(groups: Groups): string | undefined {
    const { iso, first, second } = groups;
    if (iso !== undefined) return iso;
    if (first !== undefined && second !== undefined) return ofFigures(Number(first), Number(second), groups["year4"]!);
    const said = (...names: string[]): string | undefined => names.map((name) => groups[name]).find(Boolean);
    const [word, written] = [said("month", "month2", "month3"), said("day", "day2")];
    const inYear = said("year", "year2", "year3", "year5")!;
    if (word === undefined) return inYear;
    const month = two(this.#months.get(word.toLowerCase())!);
    return [inYear, month, ...(written === undefined ? [] : [two(Number.parseInt(written, 10))])].join("-");
  }
}

/** 25/12/2014 is one day; 04/05/2014 is two, and a year of two figures could be any of three. */
function ofFigures(first: number, second: number, inYear: string): string | undefined {
  if (inYear.length < 4) return undefined;
  if (first > 12 || first === second) return `${inYear}-${two(second)}-${two(first)}`;
  return second > 12 ? `${inYear}-${two(first)}-${two(second)}` : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
