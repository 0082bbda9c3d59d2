import type { WordsFile } from "./RuleFiles.ts";
import { stemmers } from "./stemmers.ts";

const whole = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:'(?!s(?!\p{L}))\p{L}+)?(?:'s(?!\p{L}))?/gu;
/** "l'innovation" is two words. */
const elided = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const knownLimit = 100_000;
/** A word keeps at least so many letters before an end that is spelled in two ways. */
const lettersBefore = 3;
const made = new WeakMap<object, Inflection>();

/** How the words of a language are separated, and where their forms meet: `inflection` of words.yaml in its folder. */
export class Inflection {
  readonly pattern: RegExp;
  readonly prefixes: ReadonlySet<string>;
  readonly loosePrefixes: ReadonlySet<string>;
  readonly #stemmer: ((word: string) => string) | undefined;
  readonly #accents: boolean;
  readonly #spellings: [RegExp, string][];
  /** Form → stem. */
  readonly #known = new Map<string, string>();

  constructor({ stemmer = "", elides, accents, prefixes, loosePrefixes, spellings }: WordsFile["inflection"] = {}) {
    this.pattern = elides === undefined ? whole : elided;
    this.prefixes = new Set([...(prefixes ?? []), ...(loosePrefixes ?? [])]);
    this.loosePrefixes = new Set(loosePrefixes);
    this.#stemmer = stemmers[stemmer];
    this.#accents = accents !== undefined;
    this.#spellings = Object.entries(spellings ?? {}).map(([end, other]) => {
      return [new RegExp(`(?<=\\p{L}{${lettersBefore}})${end}$`, "u"), other];
    });
  }

  /** Of a word as it is written, and without capitals and accents. */
  stemOf(written: string, form: string): string {
    // Folding makes и of й; there are stemmers that know an ending only with its mark.
    return this.stemOfForm(this.#accents ? written.toLowerCase().replaceAll("ё", "е") : form);
  }

  /** The library shrinks short words beyond meaning; those of up to three letters stay. */
  stemOfForm(form: string): string {
    const before = this.#known.get(form);
    if (before !== undefined) return before;
    const stem = this.#stemmer && form.length > 3 ? this.#stemmer(this.#spelled(form)) : form;
    if (this.#known.size >= knownLimit) this.#known.clear();
    this.#known.set(form, stem);
    return stem;
  }

  /** British and American spelling meet: decentralised/decentralized, behaviour/behavior. */
  #spelled(form: string): string {
    const rule = this.#spellings.find(([end]) => end.test(form));
    return rule ? form.replace(rule[0], rule[1]) : form;
  }
}

const none = new Inflection();

/** That of a language by its words.yaml; without one, words are what is between spaces and marks, and only equal ones meet. */
export function inflectionOf(words: WordsFile | undefined): Inflection {
  if (words === undefined) return none;
  const inflection = made.get(words) ?? new Inflection(words.inflection);
  made.set(words, inflection);
  return inflection;
}
