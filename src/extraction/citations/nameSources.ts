import type { InstrumentList } from "../rules/RuleFiles.ts";
import { anyCaseOf } from "../rules/anyCaseOf.ts";
import { anyOf } from "../rules/anyOf.ts";

/** A word with a capital, with the full stops inside of it and behind single letters: any other ends the sentence. */
export const capital = "\\p{Lu}(?:[\\p{L}\\p{N}&'/-]|\\.(?=[\\p{L}\\p{N}])|(?<=(?<![\\p{L}\\p{N}])\\p{Lu})\\.)*";
const year = "(?:1[89]|20)\\d\\d";
const mark = "(?:[Nn]o\\.?\\s*|[Nn]\\.?\\s?[°ºo]\\s*|[°º]\\s*|[Nn]úm\\.\\s*)";
/** "2008-12", "003-2013-JUS", "21/08-UEAC-133-CM-18", "2016/679", "2002/58/CE". */
const number = "\\d[\\d./-]*\\d(?:[-/]\\p{Lu}[\\p{Lu}\\d./-]*(?<=[\\p{Lu}\\d]))?";

/** Words by which texts are named that the graph may lack, of every language: lists of seeds/reading. */
export interface LawWords {
  list: (name: InstrumentList) => readonly string[];
  genitives: readonly string[];
  ands: readonly string[];
  small: ReadonlySet<string>;
}

/** How a name goes on behind its kind, as sources of regular expressions. */
export interface NameSources {
  /** Small words that stand between the capitals of a name. */
  between: string;
  joint: string;
  further: string;
  /** Whole names; kinds, also in small letters. */
  names: string;
  kinds: string;
  kind: string;
}

export function nameSources({ list, genitives, ands, small }: LawWords): NameSources {
  const between = anyOf([...small, ...genitives, ...list("inside")].filter((word) => /^\p{Ll}+$/u.test(word)));
  const joint = `\\s+(?:${between}\\s+){0,3}(?:\\p{Ll}')?`;
  const isName = (word: string): boolean => /\s|^\p{Lu}{2,}/u.test(word);
  const kinds = anyOf(list("laws").filter((word) => !isName(word)));
  const ofKind = anyOf([...list("laws").filter((word) => !isName(word)), ...list("opens"), ...list("opensWide")]);
  return {
    between,
    joint,
    further: `(?:(?!\\s${anyOf(ands)}\\s(?:\\p{Ll}{1,3}\\s|l')?${ofKind}(?!\\p{L}))${joint}(?:${capital}|\\d[\\d./-]*))`,
    names: anyOf(list("laws").filter(isName)),
    kinds,
    kind: `(?:${kinds}|${kinds.toLowerCase()})`,
  };
}

/** Those that are names by themselves, each way on a line of its own. */
export function wholeNames(words: LawWords): RegExp {
  const { list, genitives } = words;
  const { joint, further, names, kinds, kind } = nameSources(words);
  const any = (...lists: InstrumentList[]): string => anyOf(lists.flatMap((name) => list(name)));
  const of = anyOf(genitives.filter((word) => /\p{L}$/u.test(word)));
  const touching = anyOf(genitives.filter((word) => word.endsWith("'")));
  const ofYear = `(?:\\s${of}\\s${year}(?!\\d))?`;
  const resolution = anyCaseOf([...list("resolutions")]);
  const leads = anyOf([...list("apposed"), ...list("topics"), ...list("purposes"), ...genitives]);
  const month = `\\p{L}{3,12}`;
  const ways = [
    names,
    // "Regulation (EU) 2016/679", "Ley 1581 de 2012".
    `${kinds}\\s+(?:\\(\\p{Lu}{2,3}\\)\\s+)?${mark}?${number}${ofYear}`,
    `${kind}(?:\\s\\p{L}+){0,2}\\s${mark}${number}`,
    // "General Comment No. 34", "Real Decreto-ley 12/2018".
    `(?:\\p{Lu}{3,6}\\s)?${any("numbered")}\\s+${mark}?(?:\\p{Lu}{1,3}[-.])?(?:${number}|\\d)${ofYear}`,
    // "loi du 29 juillet 1881", "Resolución 3502 de 2011", "the 1992 Constitution".
    `${any("dated")}\\s(?:${mark}?\\d{1,6}\\s)?${of}\\s(?:(?:\\d{1,2}(?:er|º|°)?\\s(?:${of}\\s)?)?${month}\\s(?:${of}\\s)?)?${year}(?!\\d)`,
    `${year}\\s${any("yearly")}`,
    `${any("opens")}(?=\\s\\p{Ll})${further}{1,6}`,
    `${any("opensNamed")}(?=\\s${leads}(?!\\p{L}))(?!${joint}(?:\\d|${any("opensNamed")}))${further}{1,6}(?<!\\.)`,
    // "Marco Ético para la Inteligencia Artificial".
    `${any("opensWide")}(?:\\s(?:\\p{Lu}\\p{Ll}+|${any("further")})){1,3}(?=\\s${leads}(?!\\p{L}))${further}{1,6}(?<!\\.)`,
    // "la Loi sur la protection des renseignements", whose name goes on in small letters.
    `(?<=\\p{L}[\\s'])${any("opens", "opensNamed", "opensWide")}(?:\\s${any("further")}){0,2}\\s${any("topics")}(?!\\p{L})(?:\\s\\p{L}{1,3})?[\\s']\\p{L}{4,}(?:\\s(?:${of}\\s|${touching})\\p{L}{4,}){0,3}`,
    // "resolution 1325 (2000)", "Resolution 64 of the Assembly".
    `${resolution}\\s${mark}?\\d{1,4}(?:\\s\\((?:[IVXLC]+|${year}|\\p{Lu}[^()]{2,30}${year})\\)|(?=\\s(?:${of}\\s|${touching})(?:\\p{Ll}{2,3}\\s)?\\p{Lu}))`,
    // "convention de Budapest".
    `${any("places")}\\s(?:${of}\\s|${touching})(?!${any("notPlaces")})\\p{Lu}\\p{Ll}+(?:[\\s-]\\p{Lu}\\p{Ll}+){0,2}`,
    // "the strategy "Digital Decade"".
    `${any("quoted")}(?:\\s\\p{L}+){0,3}\\s"\\s?\\p{Lu}[^"]{2,80}"`,
  ];
  return new RegExp(`(?<![\\p{L}\\p{N}])(?=${firstWords(words)})(?:${ways.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

const beginning: InstrumentList[] = [
  "laws",
  "numbered",
  "dated",
  "opens",
  "opensNamed",
  "opensWide",
  "places",
  "quoted",
];

/** What any of the names begins with: where none of these stands the ways need not be tried one by one. */
function firstWords({ list }: LawWords): string {
  const words = beginning.flatMap((name) => list(name)).map((name) => /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name);
  const kinds = list("laws")
    .map((name) => name.toLowerCase())
    .filter((name) => !/\s/u.test(name));
  return `(?:${anyOf([...words, ...kinds])}|${anyCaseOf([...list("resolutions")])}|${year}\\s\\p{Lu})`;
}
