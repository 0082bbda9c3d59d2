import { fold } from "../../text/fold.ts";
import type { WordsFile } from "./RuleFiles.ts";
import { stemmers } from "./stemmers.ts";

const whole = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:'(?!s(?!\p{L}))\p{L}+)?(?:'s(?!\p{L}))?/gu;
/** "l'innovation" is two words. */
const elided = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Of a long text most words come again; those of many texts would fill the memory, in each language by whose words names are looked for. */
const knownLimit = 10_000;
/** A word keeps at least so many letters before an end that is spelled in two ways. */
const lettersBefore = 3;
const made = new WeakMap<object, Inflection>();

/** A word without capitals and accents, and the stem under which its inflections meet. */
export interface Inflected {
  form: string;
  /** With its accents; of a word with a capital, on which many leave them out, nothing is known of them. */
  accented: string | undefined;
  stem: string;
}

/** How the words of a language are separated, and where their forms meet: `inflection` of words.yaml in its folder. */
export class Inflection {
  readonly pattern: RegExp;
  readonly prefixes: ReadonlySet<string>;
  readonly loosePrefixes: ReadonlySet<string>;
  readonly #stemmer: ((word: string) => string) | undefined;
  readonly #accents: boolean;
  readonly #spellings: [RegExp, string][];
  /** By the word as it is written: most words of a text came before. */
  readonly #known = new Map<string, Inflected>();

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

  inflected(written: string): Inflected {
    const before = this.#known.get(written);
    if (before !== undefined) return before;
    const form = fold(written);
    const lower = written.toLowerCase();
    // Folding makes и of й; there are stemmers that know an ending only with its mark.
    const stem = this.stemOf(this.#accents ? lower.replaceAll("ё", "е") : form);
    if (this.#known.size >= knownLimit) this.#known.clear();
    const known = { form, accented: lower === written ? lower.normalize() : undefined, stem };
    this.#known.set(written, known);
    return known;
  }

  /** Of a form. The library shrinks short words beyond meaning; those of up to three letters stay. */
  stemOf(form: string): string {
    return this.#stemmer && form.length > 3 ? this.#stemmer(this.#spelled(form)) : form;
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
