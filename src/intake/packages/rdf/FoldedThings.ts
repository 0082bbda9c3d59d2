import { deflateRawSync, inflateRawSync } from "node:zlib";
import { partOf } from "../../../exports/rdf/PartDigests.ts";
import { Resource } from "../../../exports/rdf/Resource.ts";
import { groupBy } from "../../../text/groupBy.ts";

/** The fastest; what is said of one document becomes a tenth all the same. */
const level = 1;
/** Of JSON, in UTF-16 units: so much waits for more of its document. */
const usuallyOpen = 8e6;
/** Where all stands that is of no document. */
const catalogue = "";

/** Things of a file, in any order, folded small by document: as objects, those of thousands are more than memory holds. */
export class FoldedThings {
  readonly #folded = new Map<string, Uint8Array[]>();
  #open = new Map<string, string[]>();
  #size = 0;

  constructor(readonly mostOpen = usuallyOpen) {}

  add(resource: Resource): void {
    const part = partOf(resource.iri);
    const place = part.startsWith("documents/") ? part : catalogue;
    const words = JSON.stringify(resource);
    const open = this.#open.get(place);
    if (open === undefined) this.#open.set(place, [words]);
    else open.push(words);
    this.#size += words.length;
    if (this.#size > this.mostOpen) this.#fold();
  }

  get catalogue(): Iterable<Resource> {
    return this.#thingsIn([catalogue]);
  }

  /** What is said of one document after another. */
  *documents(): Generator<Iterable<Resource>> {
    this.#fold();
    const places = [...this.#folded.keys()].filter((place) => place !== catalogue);
    // Where a key has one name, what stands in it is taken for documents of their own by its address.
    const short = new Set(places.filter((place) => place.split("/").length === 2));
    const documentOf = (place: string) => (short.has(processOf(place)) ? processOf(place) : place);
    for (const [, some] of groupBy(places, documentOf)) yield this.#thingsIn(some);
  }

  *#thingsIn(places: readonly string[]): Generator<Resource> {
    this.#fold();
    for (const place of places)
      for (const folded of this.#folded.get(place) ?? [])
        for (const { iri, types, statements } of JSON.parse(inflateRawSync(folded).toString()) as Resource[]) {
          const resource = new Resource(iri, types);
          for (const one of statements) resource.statements.push(one);
          yield resource;
        }
  }

  #fold(): void {
    for (const [place, words] of this.#open) {
      const folded = this.#folded.get(place) ?? [];
      folded.push(deflateRawSync(`[${words.join()}]`, { level }));
      this.#folded.set(place, folded);
    }
    [this.#open, this.#size] = [new Map(), 0];
  }
}

/** `documents/wgec-2016/canada` → `documents/wgec-2016` */
function processOf(place: string): string {
  return place.split("/", 2).join("/");
}
