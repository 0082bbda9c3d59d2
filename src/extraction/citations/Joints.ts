import { groupBy } from "../../text/groupBy.ts";
import type { Joints as JointWords, LanguageFiles } from "../rules/RuleFiles.ts";
import { escapedPattern } from "../../text/escapedPattern.ts";

type Kind = keyof JointWords;

/** Sources: where a sentence begins, and the words of a text with two capitals or a number. */
const sentence = "[.;:?!]\\s";
const small = "(?:[^\\s,.;:?!]+\\s){0,3}?";
const text = `${small}(?:\\p{Lu}[^\\s,.;:?!]*\\s${small}\\S{0,2}\\p{Lu}|\\d+[./]\\d)`;

/** What stands between the numbers of provisions and the names of texts, in every language, as regular expressions. */
export class Joints {
  /** Sources: "and", "to". */
  readonly and: string;
  readonly to: string;
  readonly genitive: string;
  /** "paragraph 4 of the X", "paragraph 4 of its X", "paragraph 4, X", but not "paragraph 4, the X": there another part of the sentence begins. */
  readonly leadsToName: RegExp;
  readonly followsName: RegExp;
  readonly alsoNamed: RegExp;
  readonly alsoBehind: RegExp;
  /** "and", "to" right behind one of several numbers. */
  readonly goesOn: RegExp;
  /** "of" with its articles, right behind a number. */
  readonly belongsTo: RegExp;
  readonly same: RegExp;
  readonly respectively: RegExp;
  readonly noise: RegExp | null;
  /** "paragraph 3 of", "paragraph 3 of its" before an article. */
  readonly ofWhich: RegExp;
  /** "item (a) of" before a paragraph; the letter is its first group. */
  readonly itemOf: RegExp;
  /** "of 10 December 1948" before a comma or bracket, "of 2003" before ", para. 48". */
  readonly ofDate: RegExp;
  /** Source: "subparagraph", "lit." before a letter in brackets. */
  readonly items: string;
  /** Source: what may stand behind the letter of an item: "72 b and", "72 b of". */
  readonly behindItem: string;
  /** Numbers as words before what they number, and behind it: "second principle", "article nineteen". */
  readonly ordinals = new Map<string, string>();
  readonly cardinals = new Map<string, string>();
  /** Source: articles before the word for a provision. */
  readonly determiner: string;
  /** What leads to a number further on in the clause of a name: "says in", "asks (". */
  readonly aside: RegExp;
  /** "whose", "its" right before the word for a provision: it is in the text named last. */
  readonly theirs: RegExp;
  /** "el 13,", "la 6.2": an article in the singular right before a number; only what stands behind tells it from a date. */
  readonly elided: RegExp;
  /** "The UDHR is old. A new act, whose": a sentence with a noun of its own. */
  readonly toNoun: RegExp;
  /** "The UDHR is old. The Lagos Plan of Work": a sentence that begins with a text of two capitals, or of a number. */
  readonly toText: RegExp;
  private readonly anyNumberWord: RegExp;

  constructor(files: readonly LanguageFiles[]) {
    const words = (kind: Kind): string[] => [...new Set(files.flatMap((file) => file.words.joints?.[kind] ?? []))];
    const any = (...kinds: Kind[]): string => anyWord(kinds.flatMap(words));
    const [of, the] = [any("of"), any("the")];
    this.and = any("and");
    this.to = any("to");
    this.genitive = any("genitive");
    this.leadsToName = new RegExp(
      `^(?:\\s*,\\s*|\\s*(?:,\\s*${of}\\s*)?(?:(?:${any("of", "the", "theirs")})\\s*)*)$`,
      "iu",
    );
    this.followsName = new RegExp(`^(?:[\\s,(:;》」]+|${any("leads")}){0,8}$`, "iu");
    this.alsoNamed = new RegExp(
      `^\\s*(?:,|,?\\s*${this.and})\\s*(?:${of}\\s+)?(?:${any("the", "theirs")}\\s*)*$`,
      "iu",
    );
    this.alsoBehind = new RegExp(`^\\s+${this.and}\\s`, "iu");
    this.goesOn = new RegExp(`^\\s(?:${this.and}|${this.to}|${this.genitive})`, "iu");
    this.belongsTo = new RegExp(`^\\s*,?\\s*(?:${this.genitive}\\s*)(?:${the}\\s*)*`, "iu");
    this.same = new RegExp(`^\\s*,?\\s*(?:${of}\\s*)(?:${the}\\s*)*?${any("same")}`, "iu");
    this.respectively = new RegExp(any("respectively"), "iu");
    this.ofWhich = new RegExp(`^,?\\s+${this.genitive}\\s*(?:${any("theirs")}\\s*)?$`, "u");
    const year = "(?:18|19|20)\\d\\d";
    this.ofDate = new RegExp(
      `(?<=\\p{L}\\s)${this.genitive}\\s*(?:\\d{1,2}\\s(?:${this.genitive}\\s)?\\p{L}{3,12}\\s(?:${this.genitive}\\s)?${year}(?=\\s*[,(])|` +
        `${year}(?=\\s*[,(]\\s*\\p{L}+\\.?\\s\\d))|` +
        `(?<=,\\s)\\d{1,2}\\s\\p{L}{3,12}\\s${year}(?=\\s*,\\s*[\\p{L}§¶]+\\.?\\s\\d)|` +
        `(?<=\\p{L}\\s)${year}(?=\\s*,\\s*[\\p{L}§¶]+\\.?\\s\\d)`,
      "giu",
    );
    this.items = plain(words("items"));
    this.itemOf = new RegExp(
      `(?<!\\p{L})${this.items}\\.?\\s\\(?([a-z]{1,4}|\\d)\\)?\\s(?:${this.genitive}\\s*)(?:${the}\\s*)*$`,
      "iu",
    );
    this.behindItem = plain(
      [...words("and"), ...words("to"), ...words("genitive")].filter((word) => /^\p{L}+$/u.test(word)),
    );
    const noise = words("noise");
    this.noise = noise.length === 0 ? null : new RegExp(anyWord(noise), "giu");
    const numbered = new Set(files.flatMap(({ words: { provisions = {} } }) => Object.values(provisions).flat()));
    const articles = words("the").filter((word) => !numbered.has(word) && /^\p{Ll}/u.test(word));
    this.determiner = anyWord(articles);
    this.elided = new RegExp(
      `${any("elided")}\\s(\\d{1,2}\\.(?:\\d{1,2}|[a-z])|\\d{1,3}(?=\\s*[,;)]|\\.?$|\\.\\s|\\s${this.genitive}\\s?(?:${the}\\s)?\\p{Lu}))` +
        "(?![\\p{L}\\p{N}]|\\.\\d|\\s?%)",
      "u",
    );
    this.aside = new RegExp(`(?:\\(|${of}\\s*(?:${the}\\s*)*)$`, "iu");
    this.theirs = new RegExp(`${any("theirs")}\\s*$`, "iu");
    this.toNoun = new RegExp(`${sentence}[^.;:?!]*,\\s\\p{L}{4,}\\s(?:${the}\\s*)?$`, "u");
    this.toText = new RegExp(`${sentence}${anyWord(articles.map(capitalised))}\\s*${text}[^.;:?!]*$`, "u");
    for (const { words: file } of files) {
      for (const [word, digit] of Object.entries(file.ordinals ?? {})) this.ordinals.set(word, String(digit));
      for (const [word, digit] of Object.entries(file.cardinals ?? {})) this.cardinals.set(word, String(digit));
    }
    this.anyNumberWord = new RegExp(plain([...this.ordinals.keys(), ...this.cardinals.keys()]));
  }

  /** Most texts have none, and a look at it costs less than at each word. */
  mayHaveNumberWord(text: string): boolean {
    return this.anyNumberWord.test(text.toLowerCase());
  }
}

/** Any of the words, whole; one that ends with an apostrophe touches the next. Tests of what stands around are costly: one for all words. */
function anyWord(words: readonly string[]): string {
  const sorted = words.toSorted((a, b) => b.length - a.length);
  const isWord = (word: string): boolean => /^\p{L}/u.test(word);
  const letters = anyEnd(sorted.filter(isWord));
  const marks = anyEnd(sorted.filter((word) => !isWord(word)));
  if (letters === "") return `(?:${marks || "(?!)"})`;
  return `(?:(?<![\\p{L}\\p{N}])(?:${letters})${marks && `|${marks}`})`;
}

/** Words before their shorter beginnings: "d'" and "de l'" are no beginnings of words that end with a letter. */
function anyEnd(words: readonly string[]): string {
  // Chinese and Arabic write such words onto the next.
  const isWhole = (word: string): boolean => /\p{sc=Latin}$/u.test(word);
  const whole = words.filter(isWhole).map(sourceOf).join("|");
  const touching = withOneStart(words.filter((word) => !isWhole(word)));
  return [...touching, ...(whole === "" ? [] : [`(?:${whole})(?![\\p{L}\\p{N}])`])].join("|");
}

/** "* in its", "* en su": one test for any word serves all that begin alike up to it. */
function withOneStart(words: readonly string[]): string[] {
  return [...groupBy(words, (word) => word.replace(/\*.+/, "*"))].map(([start, same]) => {
    const rests = same.map((word) => sourceOf(word.slice(start.length)));
    return sourceOf(start) + (rests.length > 1 ? `(?:${rests.join("|")})` : rests.join(""));
  });
}

/** Any of the words as they stand. */
function plain(words: readonly string[]): string {
  return `(?:${
    words
      .toSorted((a, b) => b.length - a.length)
      .map(sourceOf)
      .join("|") || "(?!)"
  })`;
}

function sourceOf(word: string): string {
  return escapedPattern(word).replace(/\\\*/g, "[\\p{L}\\p{N}]+").replace(/ /g, "\\s+");
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
