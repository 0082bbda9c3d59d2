import { sharedArray } from "./sharedMemory.ts";
import type { Texts } from "./Texts.ts";

/** Finds the row of an id: an open hash table of row numbers, four bytes an entry and at most half full. */
export class IdIndex {
  private constructor(
    readonly ids: Texts,
    readonly slots: Uint32Array,
  ) {}

  /** @param hashes of the ids, where who knows them as strings gathered them: taking all out of their buffer takes long. */
  static over(ids: Texts, hashes?: Uint32Array): IdIndex {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, ids.length * 2)));
    const slots = sharedArray(Uint32Array, size);
    for (let row = 0; row < ids.length; row++) {
      let slot = (hashes?.[row] ?? hashOf(ids.at(row)!)) & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = row + 1;
    }
    return new IdIndex(ids, slots);
  }

  /** As it was stored. */
  static of(ids: Texts, slots: Uint32Array): IdIndex {
    return new IdIndex(ids, slots);
  }

  /** -1 where nothing has that id. */
  rowOf(id: string): number {
    const mask = this.slots.length - 1;
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]!;
      if (entry === 0) return -1;
      if (this.ids.at(entry - 1) === id) return entry - 1;
    }
  }
}

/** FNV-1a over code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
