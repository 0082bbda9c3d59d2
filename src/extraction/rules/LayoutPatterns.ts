import { anyOf } from "./anyOf.ts";
import { anyCaseOf } from "./anyCaseOf.ts";
import type { LanguageFiles } from "./RuleFiles.ts";

const symbols = "[•●○◦▪■□–—*·‣⁃➢✓►→\\uE000-\\uF8FF";
const numbers =
  "\\(?[a-z]\\)|\\(\\d{1,2}\\)|\\([ivx]+\\)|[ivx]+[.)]|[A-H][.)]|[A-Z]{1,2}-?\\d{1,2}[.:)]|[IVX]{1,4}[.)]|\\d{1,2}\\.?[°º]|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}|[a-z]\\.";

/** How a language marks the parts of a text: items, pages, bylines, questions, names of bodies. Words of seeds/reading. */
export class LayoutPatterns {
  /** A bullet or number before an item; a question mark stands for a bullet that was lost in a conversion. */
  readonly bullet: RegExp;
  /** The same, and marks of headings and quotations. */
  readonly marker: RegExp;
  /** "Article 5. Access", the first words of a part of the text itself; the number is its first group. */
  readonly ownArticle: RegExp;
  /** "3.", "IV.", "Item 3.", "Article 3.": a line that begins so may be a heading. */
  readonly label: RegExp;
  readonly pageNumber: RegExp;
  /** "Submitted by": the name stands below. */
  readonly bylineEnd: RegExp;
  /** "3.", "Question 3:"; the number is its first group. */
  readonly numberedQuestion: RegExp;
  readonly question: RegExp;
  /** "Special Rapporteur on the right to privacy": what an office is for belongs to its name. */
  readonly mandate: RegExp;
  /** "Convention of Y on the rights of man and the rule of law": what a text is about belongs to its name. */
  readonly subject: RegExp;
  /** "Agence pour l'innovation", "minister for digital inclusion": what a body or an office is for, in lower case. */
  readonly charge: RegExp;
  /** A run of words with capitals. */
  readonly capitals: RegExp;
  /** Words of names beside those of bodies: offices, plans, awards. */
  readonly names: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly genitives: ReadonlySet<string>;

  constructor({ words, voices }: LanguageFiles) {
    const { layout = {}, instruments = {}, joints = {} } = words;
    const { articles = [], small = [], about = [] } = instruments;
    const articleWord = anyCaseOf(words.provisions?.["ARTICLE"] ?? []);
    const article = `(?:${articleWord}\\.?\\s?\\d{1,3}[.:)])`;
    this.bullet = new RegExp(`^(?:${symbols}-]|\\?|${article}|${numbers})\\s+(?=\\S)`, "u");
    this.marker = new RegExp(`^(?:${symbols}?#>-]+|${article}|${numbers})\\s+`, "u");
    this.ownArticle = new RegExp(
      `^[^\\p{L}\\p{N}]*${articleWord}\\.?\\s?(\\d{1,3})(?=\\p{Ll}{0,3}\\s?(?:[.:)(–—-]|$))`,
      "u",
    );
    this.label = new RegExp(
      `^(?:(?:\\p{Lu}\\p{L}+\\s)?(?:\\d{1,2}|[IVX]{1,4})[.:)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}|${article})\\s+(?=\\S)`,
      "u",
    );
    this.pageNumber = new RegExp(
      `^(?:[-–—]?\\s*\\d{1,4}\\s*[-–—]?|${anyOf(layout.pages)}\\s+\\d+(?:\\s*(?:\\p{Ll}{1,4}|\\/)\\s*\\d+)?|\\d+\\s*\\/\\s*\\d+)$`,
      "iu",
    );
    this.bylineEnd = new RegExp(`^\\W*(?:\\p{L}+ ){0,3}${anyOf(layout.bylines)}\\s*:?\\W*$`, "iu");
    const asked = anyOf(voices.questions);
    this.numberedQuestion = new RegExp(`^\\W*(?:${asked}\\s*)?(\\d{1,2})\\s*[.:)–-]`, "iu");
    this.question = new RegExp(`^\\W*${asked}\\s*\\d*\\s*[:.]`, "iu");
    const [the, between] = [anyOf(articles), anyOf(small)];
    this.mandate = new RegExp(
      `(?<=${anyOf(layout.offices)}) ${anyOf(about)} (?:${the} )?\\p{L}+(?: ${between} (?:${the} )?\\p{L}+)*`,
      "gu",
    );
    this.subject = subjectOf(words);
    this.charge = chargeOf(words);
    this.names = new Set(layout.names);
    this.capitals = new RegExp(
      `(?<![\\p{Lu}&'-])\\p{Lu}[\\p{L}&'-]*(?: (?:${between} ){0,3}\\p{Lu}[\\p{L}&'-]*)+`,
      "gu",
    );
    this.articles = new Set(articles);
    this.genitives = new Set(joints.genitive);
  }
}

function subjectOf({ instruments = {}, joints = {} }: LanguageFiles["words"]): RegExp {
  const { articles, small, about, laws = [], any = [] } = instruments;
  const kind = anyOf([...laws, ...any].filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word)));
  const joint = `(?:${anyOf(small)} |${anyOf(articles)} |\\p{L}{1,2}')`;
  const noun = "\\p{L}{3,}(?: \\p{L}{4,})?";
  const phrase = `${joint}*${noun}(?: ${joint}+${noun})*`;
  const named = `(?<!\\p{L})${kind}(?:-\\p{L}+| ${joint}*\\p{Lu}[\\p{L}-]*| ${joint}+\\p{Ll}+){0,5}`;
  return new RegExp(`${named} ${anyOf(about)} ${phrase}(?:(?:, ${phrase})+ ${anyOf(joints.and)} ${phrase})?`, "gu");
}

function chargeOf({ bodies = [], layout = {}, instruments = {}, joints = {} }: LanguageFiles["words"]): RegExp {
  const joint = `(?:${anyOf([...(instruments.goesOn ?? []), ...(joints.genitive ?? [])])} |\\p{L}{1,2}')`;
  const article = `(?:${anyOf(joints.the)} |\\p{L}{1,2}')`;
  const noun = "\\p{L}{4,}(?:-\\p{L}+)*(?: \\p{L}{6,})?";
  const phrase = `${joint}+${article}?${noun}`;
  const begins = anyOf([...bodies, ...(layout.names ?? [])]);
  return new RegExp(
    `(?<=\\p{L}[ '])${begins}(?: \\p{L}{5,})? ${phrase}(?:(?:, | ${anyOf(joints.and)} )?${phrase})*`,
    "gu",
  );
}
