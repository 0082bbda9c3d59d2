import { fold } from "../../../text/fold.ts";
import { nearestSpelling } from "../../../text/nearestSpelling.ts";
import { StateNames } from "./StateNames.ts";

const shortestSpelt = 5;

export interface KnownContributor {
  id: string;
  key: string;
  kind: string;
  iso2: string | null;
  iso3: string | null;
  names: string[];
  altNames?: string[] | null;
  formerKeys?: string[] | null;
  /** Who gave it. */
  owners: string[];
}

/** A contributor of the graph under the name that is like another one. */
export interface NearContributor {
  key: string;
  name: string;
}

/** So many names are compared letter by letter with all that are known; the others only without case, accents and the like. */
const mostSpelt = 200;

/** The contributors that were in the graph before an import, by their names and keys. */
export class KnownContributors {
  readonly all: readonly KnownContributor[];
  readonly #byKey = new Map<string, KnownContributor>();
  readonly #byName = new Map<string, Set<KnownContributor>>();
  /** Other names count where nobody's own name is meant. */
  readonly #byAltName = new Map<string, Set<KnownContributor>>();
  readonly #byLikeness = new Map<string, NearContributor>();
  #states: StateNames<KnownContributor> | undefined;
  #spelt = 0;

  constructor(known: readonly KnownContributor[]) {
    this.all = known.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    for (const former of this.all) for (const key of former.formerKeys ?? []) this.#byKey.set(key, former);
    for (const contributor of this.all) {
      const { key, names, altNames } = contributor;
      this.#byKey.set(key, contributor);
      this.#take(contributor, names, this.#byName);
      this.#take(contributor, altNames ?? [], this.#byAltName);
    }
  }

  #take(contributor: KnownContributor, names: readonly string[], by: Map<string, Set<KnownContributor>>): void {
    for (const name of names.map((words) => words.normalize())) {
      by.set(name, (by.get(name) ?? new Set()).add(contributor));
      const likeness = likenessOf(name);
      if (!this.#byLikeness.has(likeness)) this.#byLikeness.set(likeness, { key: contributor.key, name });
    }
  }

  hasKey(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** Those who have exactly this name, in Unicode NFC; where nobody has, or several, the one whose key it is. */
  named(words: string): KnownContributor[] {
    const named = [...(this.#byName.get(words) ?? this.#byAltName.get(words) ?? [])];
    const keyed = this.#byKey.get(words);
    return named.length === 1 || keyed === undefined ? named : [keyed];
  }

  /** The state that is meant by a name, whichever of its names that is. */
  stateNamed(words: string): KnownContributor | undefined {
    this.#states ??= new StateNames(this.all.filter(({ kind }) => kind === "STATE").map(withAllNames));
    return this.#states.named(words);
  }

  /** One whose name is so near that it may be meant: the same without case, accents, apostrophes and invisible letters, or a letter off. */
  nearTo(words: string): NearContributor | undefined {
    const like = this.#byLikeness.get(likenessOf(words));
    // Any two short names are near each other, and mean different things: USA and Cuba.
    if (like !== undefined || this.#spelt === mostSpelt || words.length < shortestSpelt) return like;
    this.#spelt += 1;
    const name = nearestSpelling(words, [...this.#byName.keys(), ...this.#byAltName.keys()]);
    return name === undefined ? undefined : { key: this.named(name)[0]!.key, name };
  }
}

function withAllNames(contributor: KnownContributor): KnownContributor {
  return { ...contributor, names: [...contributor.names, ...(contributor.altNames ?? [])] };
}

function likenessOf(name: string): string {
  return fold(name.replace(/[\p{Cf}'’‘ʼʻ`´]/gu, ""));
}
