import { anyOf } from "../rules/anyOf.ts";
import { anyCaseOf } from "../rules/anyCaseOf.ts";
import type { InstrumentList, LanguageFiles } from "../rules/RuleFiles.ts";

/** How a language calls a text again by one word: "the Agenda", "article 17 of the Covenant". */
export interface ShortNameWords {
  language: string;
  again: ReadonlySet<string>;
  /** Groups: what stands before the word; a year before it; the word; a year behind it. */
  alone: RegExp;
  /** The word is its second group; a year before or behind it the first or third. */
  behindNumber: RegExp;
  /** "this Charter" is first of all the text itself. */
  own: RegExp;
}

const capital = "\\p{Lu}";
const year = "(?:1\\d|20)\\d\\d";
const quote = `["']?`;

/** Words around the names of texts, of every language that says them in seeds/reading/<language>/words.yaml, as regular expressions. */
export class NameWords {
  readonly shortNames: readonly ShortNameWords[];
  /** "General Assembly resolution 70/125": the number is its first group. */
  readonly resolution: RegExp;
  /** What the symbols of a body hold → what the body is called. */
  readonly organs: readonly (readonly [symbol: string, names: RegExp])[];
  /** Such words before a title that is written like any other phrase show that the text is meant and not the matter. */
  readonly leadsToTitle: RegExp;
  /** Languages that have such words. */
  readonly titled: ReadonlySet<string>;
  /** "for Africa": more of a name follows. */
  readonly goesOn: RegExp;
  /** "on the liberty of the press": what a text is about, behind a name that says only its kind. */
  readonly about: RegExp;
  /** Words with a capital that are no part of a name: "The", "In". */
  readonly small: ReadonlySet<string>;
  readonly leadingArticle: RegExp;
  /** "(the UDHR)" behind a name: the short form is its first group. */
  readonly shortForm: RegExp;
  /** "(hereinafter the Covenant)", "("the Covenant")" in a bracket further on: the short form is its first or second group. */
  readonly saidShort: RegExp;
  /** "(RGPD)" further on, behind words of the name in small letters. */
  readonly furtherShort: RegExp;
  /** What stands between a symbol and its title, and what opens an apposition. */
  readonly apposed: RegExp;
  readonly opens: RegExp;
  /** "above": of the document itself. */
  readonly here: RegExp;
  /** "the draft", "zero draft": of a text that has no entry yet. */
  readonly draft: RegExp | null;

  constructor(languages: ReadonlyMap<string, LanguageFiles>) {
    const files = [...languages.values()];
    const all = (list: InstrumentList): string[] => files.flatMap(({ words }) => words.instruments?.[list] ?? []);
    const organs = organNames(files);
    const organ = anyOf(organs.flatMap(([, names]) => names));
    const [the, back] = [anyOf(all("articles")), anyOf(all("back"))];
    this.shortNames = [...languages].flatMap(([language, one]) => shortNameWords(language, one));
    this.organs = organs.flatMap(([symbol, names]) =>
      symbol === "other" ? [] : [[symbol, new RegExp(`(?<!\\p{L})${anyOf(names)}(?!\\p{L})`, "u")]],
    );
    this.resolution = new RegExp(
      `(?<!\\p{L})(?:${organ}(?:'s)?\\s+)?${anyCaseOf(all("resolutions"))}\\s*(?:[Nn]o\\.?\\s*)?` +
        `(?:(?:[A-Z]\\/)?(?:RES\\/)?(?:HRC\\/RES\\/)?)(\\d{1,4}\\s?\\/\\s?\\d{1,3})(?![\\p{N}/])(?:\\s${back}\\s?${organ}(?!\\p{L}))?`,
      "gu",
    );
    this.leadsToTitle = new RegExp(
      `(?<!\\p{L})${anyOf(all("titled"))}(?!\\p{L})[^.;:]{0,50}?\\s${quote}$|["'](?:${the}\\s?)?$`,
      "iu",
    );
    this.titled = new Set(
      [...languages].flatMap(([language, { words }]) => (words.instruments?.titled ? language : [])),
    );
    this.goesOn = new RegExp(`^\\s${anyOf(all("goesOn"))}\\s?(?:${the}\\s?)?${capital}`, "u");
    this.about = new RegExp(`^\\s${anyOf(all("about"))}(?!\\p{L})`, "u");
    this.small = new Set([...all("small"), ...all("articles")]);
    this.leadingArticle = new RegExp(`^${anyOf([...all("articles"), ...all("small")])} `, "iu");
    this.shortForm = new RegExp(`^\\s*\\(\\s*(?:${the}\\s*)?${quote}([A-Z][A-Za-z0-9+-]{1,9})${quote}\\s*\\)`, "u");
    const short = `((?:\\p{Lu}|\\p{Ll}[\\p{L}-]*\\s(?=[\\p{Lu}\\d]))[\\p{L}\\d+-]*(?:\\s(?:\\p{Ll}{1,3}\\s)?[\\p{L}\\d+-]+){0,3})`;
    this.furtherShort = /^[^.;:()"]{0,80}\((\p{Lu}[\p{Lu}\d+-]{1,9})\)/u;
    this.saidShort = new RegExp(
      `^[^.;()"]*\\(\\s*(?:${anyOf(all("hereinafter"))}[\\s,:]*(?:${the}\\s?)?(?:"\\s?)?(?:${the}\\s?)?${short}|(?:${the}\\s?)?"\\s?(?:${the}\\s?)?${short})\\s?"?\\s*\\)`,
      "u",
    );
    this.apposed = new RegExp(`^,?\\s+(?:${anyOf(all("apposed"))}|-|–)\\s+(?:${the}\\s?)?${quote}$`, "u");
    this.opens = new RegExp(`^\\s*[([,]?\\s*${quote}(?:${the}\\s*)?${quote}$`, "u");
    this.draft = all("drafts").length > 0 ? new RegExp(`(?<!\\p{L})${anyOf(all("drafts"))}(?!\\p{L})`, "iu") : null;
    this.here = new RegExp(`^\\s*${anyOf(all("here"))}(?!\\p{L})`, "u");
  }
}

function shortNameWords(
  language: string,
  { words: { instruments: lists = {}, joints } }: LanguageFiles,
): ShortNameWords[] {
  const { again = [], articles = [] } = lists;
  if (again.length === 0 || articles.length === 0) return [];
  const any = (list: InstrumentList): string => anyOf(lists[list] ?? []);
  const and = anyOf(joints?.and ?? []);
  const genitive = anyOf(joints?.genitive ?? []);
  const touching = articles.map((article) => (/\p{L}$/u.test(article) ? `${article} ` : article));
  // "of the Charter of the City", "of the Charter of the elders", "du Pacte relatif à …", "de la Charte africaine": another text, whose name begins so.
  const further = `\\p{L}|\\s(?:${capital}|${any("further")}(?!\\p{L})|${any("goesOn")}\\s?(?:${anyOf(touching)}\\s?)?${capital}|${genitive}\\s?${anyOf(touching)}\\p{Ll})`;
  return [
    {
      language,
      again: new Set(again),
      alone: new RegExp(
        `(?<!\\p{L})(${anyCaseOf(touching)}(?:(${year}) )?)(\\p{Lu}\\p{Ll}+)` +
          `(?:\\s${genitive}\\s(${year})(?!\\d)|(?!'(?!s(?!\\p{L}))|[\\p{L}-]| \\d| ${any("goesOn")}(?<!\\p{L}(?=\\p{L}))| (?:${and} )?${capital}))`,
        "gu",
      ),
      behindNumber: new RegExp(
        `^,?\\s+${any("back")}\\s*(?:(${year})\\s)?(\\p{Lu}\\p{L}+)(?:\\s${genitive}\\s(${year})(?!\\d)|(?!${further}))`,
        "u",
      ),
      own: new RegExp(`^${any("own")}(?!\\p{L})`, "iu"),
    },
  ];
}

/** What a symbol holds → names of the body that gives such symbols, of all languages. */
function organNames(files: readonly LanguageFiles[]): [symbol: string, names: string[]][] {
  const organs: Record<string, string[]> = {};
  for (const { words } of files)
    for (const [symbol, names] of Object.entries(words.instruments?.organs ?? {}))
      (organs[symbol] ??= []).push(...names);
  return Object.entries(organs);
}
