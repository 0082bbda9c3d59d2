import { dataAddress, type PartDigests, partOf, partsFolder } from "../../../exports/rdf/PartDigests.ts";
import type { Resource } from "../../../exports/rdf/Resource.ts";
import { ImportFault } from "../../../sources/tables/ImportFault.ts";
import type { Found, Statements } from "./Statements.ts";

/** What a file of RDF holds part by part, and what it says itself that it holds. */
export class PartsOfFile {
  readonly #said = new Map<string, Resource>();
  readonly #lines = new Map<string, [first: number, last: number]>();
  #data: Resource | undefined;

  constructor(
    readonly statements: Statements,
    readonly digests: PartDigests,
  ) {}

  /** Whether it is the file that speaks of itself here, and not of the graph. */
  add({ resource, first, last }: Found): boolean {
    if (resource.iri === dataAddress) this.#data = resource;
    else if (resource.iri.startsWith(partsFolder)) this.#said.set(resource.iri.slice(partsFolder.length), resource);
    else {
      this.digests.add(resource);
      const [start = first, end = last] = this.#lines.get(partOf(resource.iri)) ?? [];
      this.#lines.set(partOf(resource.iri), [Math.min(start, first), Math.max(end, last)]);
      return false;
    }
    return true;
  }

  get isPart(): boolean {
    return this.#data?.valueOf("c:isPart") === true;
  }

  /** Throws an ImportFault where anything is not as it was written, and says what and where. */
  check(): void {
    const { file } = this.statements;
    if (typeof this.#data?.valueOf("c:digest") !== "string")
      throw new ImportFault(
        `${file} is incomplete: it does not say what all of <${this.statements.whole(dataAddress)}> comes to, as an export of the whole graph does at its end. Export it again; a codebook alone, as Turtle or JSON-LD, comes in with --codebook --scheme.`,
      );
    const version = String(this.#data.valueOf("schema:version"));
    for (const name of this.#said.keys()) if (!this.digests.parts.has(name)) throw this.#fault(name);
    for (const expected of this.digests.resources(version, this.isPart))
      if (this.differsIn(expected)) throw this.#fault(expected.iri.replace(partsFolder, ""));
  }

  /** Whether another export says something else of itself, or of a part. */
  differsIn(resource: Resource): boolean {
    const own = resource.iri === dataAddress ? this.#data : this.#said.get(resource.iri.slice(partsFolder.length));
    return own === undefined || wordsOf(own) !== wordsOf(resource);
  }

  #fault(name: string): ImportFault {
    const { file } = this.statements;
    if (name === dataAddress)
      return new ImportFault(`${file}: what it says of itself does not fit what stands in it. ${remedy}`);
    const [first, last] = this.#lines.get(name) ?? [];
    const place = first === undefined ? "" : `, lines ${first} to ${last}`;
    const exported = Number(this.#said.get(name)?.valueOf("c:statements") ?? 0);
    const counts = `${this.digests.parts.get(name)?.statements ?? 0} statements stand here, ${exported} were exported`;
    return new ImportFault(
      `${file}${place}: what is said of ${name} is not what was exported (${counts}; those of one thing stand together). ${remedy}`,
    );
  }
}

const remedy = "Nothing was written; bring back the file that concordance export wrote.";

function wordsOf({ types, statements }: Resource): string {
  return [...types, ...statements]
    .map((one) => JSON.stringify(one))
    .sort()
    .join();
}
