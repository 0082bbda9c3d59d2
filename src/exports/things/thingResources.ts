import type { ExportSource } from "../ExportSource.ts";
import { listed } from "../listed.ts";
import { addressOf } from "../rdf/addresses.ts";
import {
  contributorResources,
  enshrinementResources,
  instrumentResources,
  processResources,
} from "../rdf/catalogueResources.ts";
import { documentResources, readingResources } from "../rdf/documentResources.ts";
import { evidenceResources } from "../rdf/evidenceResources.ts";
import { dataResource } from "../rdf/PartDigests.ts";
import type { Resource } from "../rdf/Resource.ts";
import { schemeResources } from "../rdf/schemeResources.ts";
import { sourceResources } from "../rdf/sourceResources.ts";
import type { Scope } from "../Scope.ts";
import { keyOf } from "../tables/keyOf.ts";

type List = (source: ExportSource) => Promise<readonly Resource[]>;

const noDocuments: Scope = { contributions: new Set() };
const contributors: List = (source) => listed(contributorResources(source));
const instruments: List = (source) => listed(instrumentResources(source));
const schemes: List = (source) => listed(schemeResources(source));
const enshrinements: List = (source) => listed(enshrinementResources(source));
const processes: List = (source) => listed(processResources(source));
const instrumentReadings: List = (source) => listed(readingResources(source, noDocuments));
const sources: List = (source) => listed(sourceResources(source));

/** Where in the catalogue what the whole export says of a thing stands, by the kind of its id. Each list is made once for a source. */
const lists: Readonly<Record<string, readonly List[]>> = {
  contribution: [],
  contributor: [contributors],
  instrument: [instruments, enshrinements, instrumentReadings],
  provision: [instruments, enshrinements],
  principle: [schemes, enshrinements],
  scheme: [schemes],
  process: [processes],
  question: [processes],
};

/** What stands at an address of its own, and belongs to what it names so. */
const belongings: ReadonlySet<string> = new Set([
  "c:instrument",
  "c:of",
  "c:provision",
  "dct:subject",
  "skos:inScheme",
]);

/** The kinds of things of which there is such a part. */
export const thingKinds: ReadonlySet<string> = new Set(Object.keys(lists));

/** What the whole export says of one thing, what belongs to it, and the sources that those name: of a document its paragraphs and its evidence too; and of which data. */
export async function* thingResources(source: ExportSource, id: string): AsyncGenerator<Resource> {
  const address = resourceOf(id);
  const belonging = new Set([address]);
  const named = new Set<string>();
  const noted = (resource: Resource) => {
    belonging.add(resource.iri);
    for (const [term, object] of resource.statements)
      if (term === "dct:source" && "iri" in object) named.add(object.iri);
    return resource;
  };
  if (kindOf(id) === "contribution")
    for await (const resource of documentAlone(source, id, address)) yield noted(resource);
  for (const list of lists[kindOf(id)] ?? [])
    for (const resource of await source.get(list)) if (isPartOf(resource, address, belonging)) yield noted(resource);
  for (const resource of await source.get(sources)) if (named.has(resource.iri)) yield resource;
  yield dataResource(source.snapshot.dataVersion);
}

/** Readings of instruments are of no document's scope, and stand in all. */
async function* documentAlone(source: ExportSource, id: string, address: string): AsyncGenerator<Resource> {
  yield* documentResources(source, scopeOf(id));
  for await (const reading of readingResources(source, scopeOf(id)))
    if (reading.iri.startsWith(`${address}/`)) yield reading;
  yield* evidenceResources(source, scopeOf(id));
}

/** One document. */
export function scopeOf(id: string): Scope {
  return { contributions: new Set([keyOf(id)]) };
}

export function kindOf(id: string): string {
  return id.slice(0, id.indexOf(":"));
}

function isPartOf({ iri, statements }: Resource, address: string, belonging: ReadonlySet<string>): boolean {
  if (iri === address || iri.startsWith(`${address}/`) || iri.startsWith(`${address}#`)) return true;
  return statements.some(([term, object]) => belongings.has(term) && "iri" in object && belonging.has(object.iri));
}

/** A question stands below its process. */
function resourceOf(id: string): string {
  if (kindOf(id) !== "question") return addressOf(id);
  const [, process = "", number = ""] = /^question:(.+)\/([^/]+)$/.exec(id) ?? [];
  return `${addressOf(`process:${process}`)}/questions/${number}`;
}
