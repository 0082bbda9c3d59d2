import { deserialize, serialize } from "node:v8";
import { deflateSync, inflateSync } from "node:zlib";
import type { SeedContribution } from "./Seeds.ts";

/** The fastest; texts become a third all the same. */
const level = 1;

/** Contributions with their texts and evidence, checked and folded small: as objects thousands are more than memory holds. Each walk unfolds them again, one at a time. */
export class FoldedContributions implements Iterable<SeedContribution> {
  readonly #folded: Uint8Array[] = [];

  add(seed: SeedContribution): void {
    this.#folded.push(deflateSync(serialize(seed), { level }));
  }

  *[Symbol.iterator](): Generator<SeedContribution> {
    for (const one of this.#folded) yield deserialize(inflateSync(one)) as SeedContribution;
  }
}
