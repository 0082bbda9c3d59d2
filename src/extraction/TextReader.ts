import { analyse, type Analysis } from "./analyse.ts";
import { calibrated } from "./rules/calibrated.ts";
import { CitationReader } from "./citations/CitationReader.ts";
import { dateIn, type OwnDate } from "./passages/dateIn.ts";
import { DatePatterns } from "./rules/DatePatterns.ts";
import type { RuleDecisions } from "./rules/decisions.ts";
import { languageOf, languageWarnings, likelyLanguageOf } from "./passages/languageOf.ts";
import type { ReadingRules } from "./rules/ReadingRules.ts";
import { resolveCitations, type ResolvedCitation } from "./resolveCitations.ts";
import { languageCode, rulesOf } from "./rules/rulesOf.ts";
import type { RuleFileSet } from "./rules/ruleFilesIn.ts";
import type { KnownQuestion, Vocabulary } from "./Vocabulary.ts";

export interface AnalyseOptions {
  /** BCP 47; detected where it is not said. */
  language?: string | undefined;
  /** Key of the process whose questions the text answers; without one, the questions of every process are known. */
  process?: string | undefined;
  /** Of the text: YYYY, YYYY-MM or YYYY-MM-DD. */
  date?: string | undefined;
  onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Reads texts against one vocabulary: names and rules are made ready once, those of a language when it is first asked for. */
export class TextReader {
  readonly #citations: CitationReader;
  readonly #fallback: string;
  readonly #dates: DatePatterns;
  readonly #rules = new Map<string, ReadingRules>();

  /**
   * @param files the rules that a curator can read: seeds/reading and what a user's own directories bring
   * @param decisions of people about what rules proposed, which say how sure these are
   */
  constructor(
    readonly vocabulary: Vocabulary,
    private readonly files: RuleFileSet,
    readonly decisions: RuleDecisions = new Map(),
  ) {
    this.#citations = new CitationReader(vocabulary, files.languages);
    // Without such a language: no rules, and a warning says so.
    this.#fallback = [...files.languages].find(([, { words }]) => words.fallback !== undefined)?.[0] ?? "und";
    this.#dates = new DatePatterns([...files.languages.values()]);
  }

  analyse(text: string, { language, process, date, onProgress }: AnalyseOptions = {}): Analysis {
    const detected = languageOf(text, this.files.languages);
    const chosen = language ?? this.#languageOf(text, detected);
    const rules = this.#rulesOf(chosen);
    const reading = { rules, reader: this.#citations, questions: this.#questionsOf(process), date, onProgress };
    const warnings = languageWarnings(languageCode(chosen), detected, this.files.languages);
    if (!language && !detected && chosen !== this.#fallback)
      warnings.push(
        `The language of so short a text is not sure. It was read by the rules of ${chosen}; give its language.`,
      );
    return { language: chosen, warnings, ...this.#calibrated(analyse(text, reading)) };
  }

  /** The date that a document gives itself. */
  dateOf(text: string): OwnDate {
    return dateIn(text, this.#dates);
  }

  /** The language by whose rules a text is read where nobody says it. */
  languageOf(text: string): string {
    return this.#languageOf(text, languageOf(text, this.files.languages));
  }

  #languageOf(text: string, detected: string | undefined): string {
    return detected ?? likelyLanguageOf(text, this.files.languages) ?? this.#fallback;
  }

  resolve(text: string): ResolvedCitation[] {
    return resolveCitations(text, this.#citations);
  }

  #calibrated<Read extends Pick<Analysis, "mentions" | "citations" | "recommendations">>(read: Read): Read {
    const ofEach = <Piece extends { rule: string; confidence: number }>(pieces: Piece[]): Piece[] =>
      pieces.map((piece) => calibrated(piece, this.decisions));
    return {
      ...read,
      mentions: ofEach(read.mentions),
      citations: ofEach(read.citations),
      recommendations: ofEach(read.recommendations),
    };
  }

  #questionsOf(key: string | undefined): KnownQuestion[] {
    const { processes } = this.vocabulary;
    return processes
      .filter((process) => key === undefined || process.key === key)
      .flatMap(({ questions }) => questions);
  }

  #rulesOf(language: string): ReadingRules {
    const code = languageCode(language);
    const rules = this.#rules.get(code) ?? rulesOf(code, this.files.languages.get(code), this.vocabulary);
    this.#rules.set(code, rules);
    return rules;
  }
}
