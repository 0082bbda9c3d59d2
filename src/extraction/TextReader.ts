import { analyse, type Analysis } from "./analyse.ts";
import { CitationReader } from "./CitationReader.ts";
import type { ReadingRules } from "./ReadingRules.ts";
import { resolveCitations, type ResolvedCitation } from "./resolveCitations.ts";
import { rulesIn } from "./rulesIn.ts";
import type { KnownQuestion, Vocabulary } from "./Vocabulary.ts";

/** Reads texts against one vocabulary: names and rules are made ready once, those of a language when it is first asked for. */
export class TextReader {
  readonly #citations: CitationReader;
  readonly #rules = new Map<string, ReadingRules>();

  /** @param directory holds the rules that a curator can read: seeds/reading */
  constructor(
    readonly vocabulary: Vocabulary,
    private readonly directory: string,
  ) {
    this.#citations = new CitationReader(vocabulary, directory);
  }

  /** @param process key of the process whose questions the text answers; without one, the questions of every process are known. */
  analyse(text: string, language: string, process?: string): Analysis {
    return analyse(text, this.#rulesOf(language), this.#citations, this.#questionsOf(process));
  }

  resolve(text: string): ResolvedCitation[] {
    return resolveCitations(text, this.#citations);
  }

  #questionsOf(key: string | undefined): KnownQuestion[] {
    const { processes } = this.vocabulary;
    return processes
      .filter((process) => key === undefined || process.key === key)
      .flatMap(({ questions }) => questions);
  }

  #rulesOf(language: string): ReadingRules {
    const code = (language.split("-")[0] ?? language).toLowerCase();
    const rules = this.#rules.get(code) ?? rulesIn(this.directory, this.vocabulary, code);
    this.#rules.set(code, rules);
    return rules;
  }
}
