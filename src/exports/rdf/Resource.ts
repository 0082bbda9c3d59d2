import type { Cell, Row } from "../tables/ExportTable.ts";
import { byText } from "../../text/byText.ts";
import { addressAt } from "./addresses.ts";
import type { CellTerm } from "./cellTerms.ts";
import { type Term, typeOf } from "./vocabulary.ts";

/** What stands behind a predicate: another resource, or words with a language or a type. */
export type RdfObject = { iri: string } | { text: string; language?: string; type?: string };

/** What RDF says of one thing. Addresses are those within the site (`principles/openness`), or whole. What nobody knows is left out. */
export class Resource {
  readonly statements: [term: Term, object: RdfObject][] = [];

  constructor(
    readonly iri: string,
    readonly types: string[],
  ) {}

  /** The same thing, of which this is not said. */
  without(left: Term): Resource {
    const resource = new Resource(this.iri, this.types);
    resource.statements.push(...this.statements.filter(([term]) => term !== left));
    return resource;
  }

  link(term: Term, ...iris: (string | null | undefined)[]): this {
    for (const iri of iris) if (iri !== null && iri !== undefined) this.statements.push([term, { iri }]);
    return this;
  }

  /** An address of somebody else's, and as it was written, where RDF writes it in another way. */
  address(term: Term, words: Term, url: Cell | undefined): this {
    if (typeof url !== "string") return this;
    const whole = URL.canParse(url) ? new URL(url).href.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent) : undefined;
    return this.link(term, whole).say(words, whole === url ? null : url);
  }

  /** An address as words: some profiles of SKOS ask for the sites of publishers so. */
  literalAddress(term: Term, url: Cell | undefined): this {
    if (typeof url === "string") this.statements.push([term, { text: url, type: "xsd:anyURI" }]);
    return this;
  }

  say(term: Term, value: Cell | undefined, language?: Cell): this {
    if (value === null || value === undefined) return this;
    this.statements.push([term, objectOf(term, value, language)]);
    return this;
  }

  /** Cells of a row, under their terms. */
  cells(row: Row, terms: readonly CellTerm[]): this {
    for (const { column, term, language, kind, words } of terms) {
      const value = row[column];
      if (kind !== undefined) this.link(term, addressAt(kind, value));
      else if (words !== undefined) this.address(term, words, value);
      else this.say(term, value, language);
    }
    return this;
  }

  /** Texts by language, in their order. */
  texts(term: Term, texts: Iterable<readonly [text: Cell | undefined, language?: Cell]>): this {
    return this.list(
      term,
      Array.from(texts, ([text, language]) => objectOf(term, text ?? "", language)),
    );
  }

  /** RDF knows neither order nor what stands twice: where objects are not in the order of their words, each once, their places in it are said. */
  list(term: Term, objects: readonly RdfObject[]): this {
    const named = new Map(objects.map((object) => [nameOf(object), object]));
    const places = new Map([...named.keys()].sort(byText).map((name, at) => [name, at + 1]));
    for (const object of named.values()) this.statements.push([term, object]);
    const order = objects.map((object) => places.get(nameOf(object))!);
    return order.every((place, at) => place === at + 1) ? this : this.say("c:order", `${term} ${order.join(" ")}`);
  }

  /** The objects of a predicate, in the order that `list` gave them. */
  listOf(term: Term): RdfObject[] {
    const objects = this.statements.flatMap(([one, object]) => (one === term ? [object] : []));
    if (objects.length === 0) return objects;
    objects.sort((a, b) => byText(nameOf(a), nameOf(b)));
    const order = this.statements.find(
      ([one, object]) => one === "c:order" && "text" in object && object.text.startsWith(`${term} `),
    );
    if (order === undefined || "iri" in order[1]) return objects;
    return order[1].text
      .split(" ")
      .slice(1)
      .flatMap((place) => objects[Number(place) - 1] ?? []);
  }

  /** The first value of a predicate, of its type; null for none. */
  valueOf(term: Term): Cell {
    for (const [one, object] of this.statements)
      if (one === term && "text" in object) {
        if (object.type === "xsd:boolean") return object.text === "true";
        return /(?:nteger|decimal)$/.test(object.type ?? "") ? Number(object.text) : object.text;
      }
    return null;
  }

  /** The first address of a predicate; null for none. */
  linkOf(term: Term): string | null {
    for (const [one, object] of this.statements) if (one === term && "iri" in object) return object.iri;
    return null;
  }
}

function objectOf(term: Term, value: string | number | boolean, language?: Cell): RdfObject {
  const text = String(value);
  if (typeof language === "string") return { text, language };
  const type = typeOf(term, text);
  return type === undefined ? { text } : { text, type };
}

function nameOf(object: RdfObject): string {
  return "iri" in object ? object.iri : `${object.text}@${object.language}`;
}
