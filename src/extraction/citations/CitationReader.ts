import { DescribedInstruments } from "./DescribedInstruments.ts";
import { withAppositions } from "./withAppositions.ts";
import { isOneWord } from "./shortForms.ts";
import type { Abbreviations } from "./shortForms.ts";
import { DatedDescriptions } from "./DatedDescriptions.ts";
import { citationTexts } from "./citationTexts.ts";
import type { CitationTexts } from "./citationTexts.ts";
import { inflectionOf } from "../rules/Inflection.ts";
import { instrumentWords } from "./InstrumentWords.ts";
import { Joints } from "./Joints.ts";
import { LawNames } from "./LawNames.ts";
import { InstrumentNames } from "./InstrumentNames.ts";
import { namedInstruments, withoutOverlaps } from "./namedInstruments.ts";
import type { Naming } from "./namedInstruments.ts";
import { NameWords } from "./NameWords.ts";
import { ProvisionNumbers } from "./ProvisionNumbers.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";
import type { InstrumentList, LanguageFiles } from "../rules/RuleFiles.ts";
import type { KnownInstrument, Vocabulary } from "../Vocabulary.ts";

/** Looks for names and numbers of provisions; made once a vocabulary, used for every text. */
export class CitationReader {
  readonly names: InstrumentNames;
  readonly words: NameWords;
  private readonly described: DescribedInstruments[];
  private readonly dated: DatedDescriptions;
  readonly joints: Joints;
  readonly laws: LawNames;
  /** Words that stand most often, by language and of all. */
  private readonly frequent: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly everyday: ReadonlySet<string>;
  private readonly numbers: ProvisionNumbers;
  private readonly ofKind = new Map<string, string[]>();

  constructor(vocabulary: Vocabulary, files: ReadonlyMap<string, LanguageFiles>) {
    const kinds = new Set(
      [...files.values()].flatMap(({ words: { instruments } }) => [
        ...(instruments?.any ?? []),
        ...(instruments?.general ?? []),
      ]),
    );
    this.words = new NameWords(files);
    this.names = new InstrumentNames(vocabulary, files, kinds, this.words);
    const bodies = new Set([...files.values()].flatMap(({ words }) => words.bodies ?? []));
    this.described = [...files].flatMap(([language, { words }]) =>
      words.instruments?.any === undefined
        ? []
        : [
            new DescribedInstruments(
              vocabulary,
              instrumentWords(language, inflectionOf(words), bodies, words.instruments),
            ),
          ],
    );
    this.joints = new Joints([...files.values()]);
    const list = (name: InstrumentList): string[] =>
      [...files.values()].flatMap(({ words }) => words.instruments?.[name] ?? []);
    const joined = (name: "genitive" | "and"): string[] =>
      [...files.values()].flatMap(({ words }) => words.joints?.[name] ?? []);
    const issuers = [...files.values()].flatMap(({ words }) => Object.entries(words.instruments?.issuers ?? {}));
    this.dated = new DatedDescriptions(list, issuers, this.names, [...files.keys()]);
    this.laws = new LawNames(
      { list, genitives: joined("genitive"), ands: joined("and"), small: this.words.small },
      this.joints,
    );
    this.frequent = new Map([...files].map(([language, { words }]) => [language, new Set(words.frequent)]));
    this.everyday = new Set([...this.frequent.values()].flatMap((words) => [...words]));
    this.numbers = new ProvisionNumbers(provisionWords([...files.values()]), this.joints);
    for (const instrument of vocabulary.instruments) {
      for (const kind of new Set(instrument.provisions.map((provision) => provision.kind))) {
        this.ofKind.set(kind, [...(this.ofKind.get(kind) ?? []), instrument.key]);
      }
    }
  }

  /** The words before numbers of provisions. */
  get provisionWords(): ReadonlySet<string> {
    return this.numbers.words;
  }

  textsOf(text: string): CitationTexts {
    return citationTexts(text, this.joints, this.numbers.words);
  }

  /** Names in a view's text, by place; `abbreviations` are read and added to. Of a text with a date nothing younger is named. */
  namingsIn(text: string, abbreviations: Abbreviations, date?: string): Naming[] {
    const known = namedInstruments(text, this.names, this.joints.and);
    // Of names that the rules hold in full and what describes a text the longer counts: "Convention de X", not "La Convention".
    const rest = without(text, known);
    const first = this.laws.in(rest);
    const whole = first.filter(({ start, end }) => /^\P{N}+$/u.test(text.slice(start, end)));
    const described = this.described
      .flatMap((language) => language.namingsIn(rest))
      .filter((naming) => naming.keys.length > 0 || this.saysWhich(text.slice(naming.start, naming.end)))
      .concat(this.dated.in(rest));
    const laws =
      whole.length + described.length === 0
        ? first
        : this.laws.in(without(text, withoutOverlaps([...known, ...whole, ...described])));
    const read = (): Naming[] =>
      withAppositions(
        text,
        withoutOverlaps([...known, ...whole, ...described, ...laws, ...abbreviationsIn(text, abbreviations)]),
        abbreviations,
        this.words,
      );
    const before = abbreviations.size;
    const namings = read();
    const all = abbreviations.size > before ? read() : namings;
    return date === undefined ? all : all.map((naming) => this.notYounger(naming, date));
  }

  /** "The Convention", "As the Compact" say nothing of which text is meant. */
  private saysWhich(name: string): boolean {
    const words = name.match(/\p{L}[\p{L}\p{N}]*/gu)?.filter((word) => !this.isEveryday(word.toLowerCase()));
    return (words?.length ?? 0) > 1;
  }

  private isEveryday(word: string): boolean {
    return this.everyday.has(word) || this.words.small.has(word);
  }

  /** What was adopted after the text was written is not what it names. */
  private notYounger(naming: Naming, date: string): Naming {
    const keys = naming.keys.filter((key) => {
      const adopted = this.instrument(key)?.date;
      return adopted === undefined || adopted.slice(0, date.length) <= date.slice(0, adopted.length);
    });
    return keys.length === naming.keys.length
      ? naming
      : { ...naming, keys, rule: `${naming.rule}, younger than the text` };
  }

  /** Initials of known names, "TA": they mean an instrument only where a number of a provision stands beside them. */
  initialsIn(text: string): Naming[] {
    return [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu)].flatMap((match) => {
      const keys = [...(this.names.initials.get(match[0]) ?? [])];
      const end = match.index + match[0].length;
      return keys.length === 0 ? [] : [{ start: match.index, end, keys, rule: "initials", confidence: 0.7 }];
    });
  }

  provisionsIn(text: string, language = ""): NumberedProvisions[] {
    return this.numbers.in(text, this.frequent.get(language));
  }

  hasKind(key: string, kind: string): boolean {
    return this.ofKind.get(kind)?.includes(key) ?? false;
  }

  /** The one instrument whose provisions are of this kind: goals and targets, action lines. */
  onlyWith(kind: string): string | undefined {
    const keys = this.ofKind.get(kind) ?? [];
    return keys.length === 1 ? keys[0] : undefined;
  }

  instrument(key: string): KnownInstrument | undefined {
    return this.names.byKey.get(key);
  }
}

/** Kind of provision → its words in every language. */
function provisionWords(files: LanguageFiles[]): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const { words } of files) {
    for (const [kind, forms] of Object.entries(words.provisions ?? {})) (all[kind] ??= []).push(...forms);
  }
  return Object.fromEntries(Object.entries(all).map(([kind, forms]) => [kind, [...new Set(forms)]]));
}

/** The text with what is known already made unreadable, place by place: "the X Charter and the Y Principles" are two. */
function without(text: string, known: Naming[]): string {
  let rest = "";
  for (const { start, end } of known) rest += text.slice(rest.length, start) + "\0".repeat(end - start);
  return rest + text.slice(rest.length);
}

function abbreviationsIn(text: string, abbreviations: Abbreviations): Naming[] {
  const found: Naming[] = [];
  for (const [short, keys] of abbreviations) {
    if (isOneWord(short)) continue;
    for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
      const around = text.slice(Math.max(0, at - 1), at + short.length + 1);
      if (/[\p{L}\p{N}]/u.test(around.replace(short, ""))) continue;
      found.push({ start: at, end: at + short.length, keys, rule: "abbreviation of this text", confidence: 0.85 });
    }
  }
  return found;
}
