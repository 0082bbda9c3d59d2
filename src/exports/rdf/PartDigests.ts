import { hash } from "node:crypto";
import { Resource } from "./Resource.ts";

/** 256 bits in words of 32. */
const words = 8;

/** What is said of a contributor, an instrument, a document … and all that belongs to it. */
export interface Part {
  statements: number;
  /** The sum of the SHA-256 of its resources, word by word: it does not ask in which order they come. */
  readonly sums: Uint32Array;
}

/**
 * What a graph in RDF comes to, part by part, whatever the order and the format: the export ends with it, so that who reads it again
 * knows whether all is there, and where it is not as it was.
 */
export class PartDigests {
  readonly parts = new Map<string, Part>();

  /** For a site at `base`. Each thing is added once. */
  constructor(readonly base: string) {}

  add(resource: Resource): void {
    const name = partOf(resource.iri);
    let part = this.parts.get(name);
    if (part === undefined) this.parts.set(name, (part = { statements: 0, sums: new Uint32Array(words) }));
    part.statements += resource.types.length + resource.statements.length;
    const bytes = hash("sha256", this.#words(resource), "buffer");
    for (let at = 0; at < words; at++) part.sums[at]! += bytes.readUInt32BE(4 * at);
  }

  /** What is said of the export itself, after all else. */
  *resources(dataVersion: string, isPart: boolean): Generator<Resource> {
    let statements = 0;
    for (const [name, part] of this.parts) {
      statements += part.statements;
      yield new Resource(`${partsFolder}${name}`, ["c:Part"])
        .say("c:statements", part.statements)
        .say("c:digest", digestOf(part));
    }
    yield dataResource(dataVersion)
      .say("c:isPart", isPart ? true : null)
      .say("c:statements", statements)
      .say("c:digest", this.#digestOfAll(dataVersion, isPart));
  }

  #digestOfAll(dataVersion: string, isPart: boolean): string {
    const lines = [...this.parts].map(([name, part]) => `${name} ${digestOf(part)}`);
    return hash("sha256", [dataVersion, isPart, ...lines.sort()].join("\n"));
  }

  #words({ iri, types, statements }: Resource): string {
    const lines = statements.map(([term, object]) =>
      "iri" in object
        ? `${term} <${this.#whole(object.iri)}`
        : `${term} ${object.text}\0${object.language ?? ""}\0${object.type ?? ""}`,
    );
    return [iri, ...lines.concat(types).sort()].join("\0\n");
  }

  #whole(address: string): string {
    return address.includes(":") ? address : this.base + address;
  }
}

export const dataAddress = "data";

/** Of which state of the data a file is. */
export function dataResource(dataVersion: string): Resource {
  return new Resource(dataAddress, ["schema:Dataset"])
    .say("schema:name", "Concordance", "en")
    .say("schema:version", dataVersion);
}

export const partsFolder = "data/parts/";

/** Whether something is said of the export itself there, and of nothing in the graph. */
export function isOfExport({ iri }: Resource): boolean {
  return iri === dataAddress || iri.startsWith(partsFolder);
}

function digestOf({ sums }: Part): string {
  return Array.from(sums, (sum) => sum.toString(16).padStart(8, "0")).join("");
}

/** `documents/wgec-2016/canada/passages/9` and evidence in it → `documents/wgec-2016/canada`; `instruments/udhr/19` → `instruments/udhr` */
export function partOf(address: string): string {
  const [folder = "", ...names] = address.replace(/#.*/, "").split("/");
  if (folder === "evidence") return ["documents", ...names.slice(1, 3)].join("/");
  return [folder, ...names.slice(0, depths[folder] ?? 1)].join("/");
}

/** How many names of an address say which part it is; of sources there are too many. */
const depths: Readonly<Record<string, number>> = { documents: 2, sources: 0 };
