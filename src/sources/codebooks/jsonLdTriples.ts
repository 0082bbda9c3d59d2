import { ImportFault } from "../tables/ImportFault.ts";
import type { Triple, TripleObject } from "./Triple.ts";

type Json = Record<string, unknown>;
type Values = readonly unknown[];
const typeAddress = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/**
 * Statements of a JSON-LD file: expanded, or with a context that stands in it, as ours do. A context that only an address names is not
 * fetched. Throws an ImportFault.
 */
export function jsonLdTriples(file: string, text: string): Triple[] {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    throw new ImportFault(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const triples: Triple[] = [];
  for (const node of listOf(root)) if (isObject(node)) new Reader(file, node["@context"], triples).read(node);
  return triples;
}

class Reader {
  readonly #terms: Json = {};
  #blank = 0;

  constructor(
    readonly file: string,
    context: unknown,
    readonly triples: Triple[],
  ) {
    for (const one of listOf(context)) {
      if (!isObject(one))
        throw new ImportFault(
          `${file} names its context by an address (${String(one)}), and nothing is fetched. Save it as expanded JSON-LD, or as Turtle.`,
        );
      Object.assign(this.#terms, one);
    }
  }

  /** Returns the address of the node. */
  read(node: Json): string {
    const fields = Object.entries(node).map(([term, value]) => [this.#keyword(term), term, value] as const);
    const own = fields.find(([keyword]) => keyword === "@id")?.[2];
    const subject = typeof own === "string" ? this.#address(own) : `_:${this.triples.length}-${(this.#blank += 1)}`;
    for (const [keyword, term, value] of fields) {
      const values = listOf(value);
      if (keyword === "@graph") values.filter(isObject).forEach((one) => this.read(one));
      if (keyword === "@type")
        this.#say(
          subject,
          typeAddress,
          values.map((type) => ({ iri: this.#whole(String(type)) })),
        );
      if (!keyword.startsWith("@")) this.#say(subject, keyword, this.#objects(term, values));
    }
    return subject;
  }

  #say(subject: string, predicate: string, objects: readonly TripleObject[]): void {
    for (const object of objects) this.triples.push({ subject, predicate, object });
  }

  #objects(term: string, values: Values): TripleObject[] {
    const definition = isObject(this.#terms[term]) ? (this.#terms[term] as Json) : {};
    return values.flatMap((value): TripleObject[] => {
      if (!isObject(value)) return [this.#plain(String(value), definition)];
      if ("@value" in value) return [{ text: String(value["@value"]), language: wordsOr(value["@language"]) }];
      if ("@list" in value || "@set" in value) return this.#objects(term, listOf(value["@list"] ?? value["@set"]));
      if (definition["@container"] === "@language")
        return Object.entries(value).flatMap(([language, texts]) =>
          listOf(texts).map((text) => ({ text: String(text), language: language === "@none" ? "" : language })),
        );
      return [{ iri: this.read(value) }];
    });
  }

  #plain(text: string, definition: Json): TripleObject {
    if (definition["@type"] === "@id") return { iri: this.#address(text) };
    if (definition["@type"] === "@vocab") return { iri: this.#whole(text) };
    return { text, language: wordsOr(definition["@language"] ?? this.#terms["@language"]) };
  }

  /** What a node is called: relative to the base of the context, where it has one. */
  #address(name: string): string {
    const [whole, base] = [this.#whole(name, ""), wordsOr(this.#terms["@base"])];
    if (URL.canParse(whole) || !URL.canParse(base) || whole.startsWith("_:")) return whole;
    if (URL.canParse(whole, base)) return new URL(whole, base).href;
    throw new ImportFault(`${this.file} names a thing "${name}", which is no address below ${base}. Correct its @id.`);
  }

  /** A keyword, or the whole address of a term. */
  #keyword(term: string): string {
    const defined = this.#terms[term];
    const name = isObject(defined) ? (defined["@id"] ?? term) : defined;
    return this.#whole(typeof name === "string" ? name : term);
  }

  #whole(name: string, vocabulary = wordsOr(this.#terms["@vocab"])): string {
    const [prefix, local] = splitAt(name, ":");
    const start = local === undefined || local.startsWith("//") ? undefined : this.#terms[prefix];
    const whole = isObject(start) ? start["@id"] : start;
    if (typeof whole === "string") return whole + local!;
    if (name.startsWith("@") || local !== undefined) return name;
    return vocabulary + name;
  }
}

function wordsOr(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function splitAt(name: string, sign: string): [string, string | undefined] {
  const at = name.indexOf(sign);
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

function listOf(value: unknown): Values {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as Values) : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
