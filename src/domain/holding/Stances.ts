import { Stance } from "../mention/Mention.ts";

const bits: Record<Stance, number> = { [Stance.AFFIRMS]: 1, [Stance.QUALIFIES]: 2, [Stance.OPPOSES]: 4 };
const { AFFIRMS, OPPOSES } = Stance;

/** Evidence of a holder for an item, and its stance. */
export interface StanceLink {
  holder: string;
  item: string;
  stance: Stance;
}

/**
 * With which stances holders hold items, whether a scope asks for them or not: what is opposed was found, and is neither held nor
 * absent. Where only what affirms is asked for, that is most of the table, and `isHeld` tells it: the rest is kept here.
 */
export class Stances {
  /** By holder, by item (ids). */
  readonly #of = new Map<string, Map<string, number>>();

  constructor(
    links: Iterable<StanceLink>,
    readonly asked: readonly Stance[],
    readonly isHeld: (holder: string, item: string) => boolean,
  ) {
    for (const { holder, item, stance } of links) {
      if (this.#onlyAffirms && stance === AFFIRMS) continue;
      const own = this.#of.get(holder) ?? new Map<string, number>();
      this.#of.set(holder, own.set(item, (own.get(item) ?? 0) | bits[stance]));
    }
  }

  get #onlyAffirms(): boolean {
    return this.asked.length === 1 && this.asked[0] === AFFIRMS;
  }

  /** Whether an item was found in a holder with a stance that is not asked for. */
  hasOther(holder: string, item: string): boolean {
    const own = this.#of.get(holder)?.get(item) ?? 0;
    return Object.values(Stance).some((stance) => !this.asked.includes(stance) && (own & bits[stance]) !== 0);
  }

  /** Whether it was found with any stance. */
  has(holder: string, item: string): boolean {
    return this.isHeld(holder, item) || (this.#of.get(holder)?.has(item) ?? false);
  }

  /** Items that one of two affirms and the other opposes, where they do not agree on it as well; by id. */
  opposed(a: string, b: string): { item: string; affirmedBy: string }[] {
    const items = new Set([a, b].flatMap((holder) => [...(this.#of.get(holder)?.keys() ?? [])]));
    const both = (stance: Stance, item: string) => this.#hasWith(a, item, stance) && this.#hasWith(b, item, stance);
    return [...items].sort().flatMap((item) => {
      if (both(AFFIRMS, item) || both(OPPOSES, item)) return [];
      if (this.#hasWith(a, item, AFFIRMS) && this.#hasWith(b, item, OPPOSES)) return { item, affirmedBy: a };
      if (this.#hasWith(a, item, OPPOSES) && this.#hasWith(b, item, AFFIRMS)) return { item, affirmedBy: b };
      return [];
    });
  }

  #hasWith(holder: string, item: string, stance: Stance): boolean {
    if (stance === AFFIRMS && this.#onlyAffirms) return this.isHeld(holder, item);
    return ((this.#of.get(holder)?.get(item) ?? 0) & bits[stance]) !== 0;
  }
}
