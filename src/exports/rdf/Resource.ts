import { dateType, type Term, typeOf } from "./vocabulary.ts";

/** What stands behind a predicate: another resource, or words with a language or a type. */
export type RdfObject = { iri: string } | { text: string; language?: string; type?: string };

type Cell = string | number | boolean | null | undefined;

/** What RDF says of one thing. Addresses are those within the site (`principles/openness`), or whole. What nobody knows is left out. */
export class Resource {
  readonly statements: [term: Term, object: RdfObject][] = [];

  constructor(
    readonly iri: string,
    readonly types: readonly string[],
  ) {}

  link(term: Term, ...iris: (string | null | undefined)[]): this {
    for (const iri of iris) if (iri !== null && iri !== undefined) this.statements.push([term, { iri }]);
    return this;
  }

  /** An address of somebody else's: one that is none stays words. */
  address(term: Term, url: Cell): this {
    if (typeof url !== "string") return this;
    if (!URL.canParse(url)) return this.say("c:address", url);
    return this.link(term, new URL(url).href.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent));
  }

  /** An address as words: some profiles of SKOS ask for the sites of publishers so. */
  literalAddress(term: Term, url: Cell): this {
    if (typeof url === "string") this.statements.push([term, { text: url, type: "xsd:anyURI" }]);
    return this;
  }

  say(term: Term, value: Cell, language?: Cell): this {
    if (value === null || value === undefined) return this;
    const type = typeOf(term);
    this.statements.push([
      term,
      typeof language === "string"
        ? { text: String(value), language }
        : { text: String(value), ...(type !== undefined && { type }) },
    ]);
    return this;
  }

  /** A date that may be known to the year or month only. */
  date(term: Term, value: Cell): this {
    if (typeof value === "string") this.statements.push([term, { text: value, type: dateType(value) }]);
    return this;
  }
}
