import { Addressing } from "../../../exports/rdf/Addressing.ts";
import type { RdfObject, Resource } from "../../../exports/rdf/Resource.ts";
import { type Term, terms } from "../../../exports/rdf/vocabulary.ts";
import { ImportFault } from "../../../sources/tables/ImportFault.ts";

/** One thing of a file, with the lines on which it stands. */
export interface Found {
  resource: Resource;
  first: number;
  last: number;
}

/** Reads addresses back into the names that they were made of, for a site at `base`. */
export class Statements extends Addressing {
  readonly #terms: ReadonlyMap<string, Term>;
  /** The predicate that says what something is. */
  readonly type: string;

  constructor(
    readonly file: string,
    base: string,
  ) {
    super(base);
    this.type = this.named("rdf:type");
    this.#terms = new Map(terms.map((term) => [this.named(term), term]));
  }

  /** The term at an address. Throws an ImportFault where an export has no such predicate. */
  term(address: string, line: number): Term {
    const term = this.#terms.get(address);
    if (term === undefined) throw this.fault(line, `says ${address}, which no export of Concordance says`);
    return term;
  }

  /** `http://www.w3.org/2004/02/skos/core#Concept` → `skos:Concept` */
  name(address: string): string {
    for (const [prefix, start] of Object.entries(this.prefixes))
      if (address.startsWith(start)) return `${prefix}:${address.slice(start.length)}`;
    return address;
  }

  /** The address within the site, if it stands in it. */
  relative(address: string): string {
    if (!address.startsWith(this.base)) return address;
    const rest = address.slice(this.base.length);
    return rest.includes(":") ? address : rest;
  }

  link(address: string): RdfObject {
    return { iri: this.relative(address) };
  }

  fault(line: number, problem: string): ImportFault {
    return new ImportFault(
      `${this.file}, line ${line} ${problem}. Nothing was written; bring back the file that concordance export wrote.`,
    );
  }
}
