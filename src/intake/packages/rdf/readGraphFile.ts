import { open, stat } from "node:fs/promises";
import path from "node:path";
import type { Measure } from "../../../exports/ExportFile.ts";
import type { ExportSource } from "../../../exports/ExportSource.ts";
import { allResources } from "../../../exports/rdf/allResources.ts";
import { isOfExport, PartDigests, partsFolder } from "../../../exports/rdf/PartDigests.ts";
import { wholeGraph } from "../../../exports/Scope.ts";
import { ImportFault } from "../../../sources/tables/ImportFault.ts";
import type { ReadDocuments, ReadExport } from "../ReadExport.ts";
import { FoldedThings } from "./FoldedThings.ts";
import { jsonLdIn } from "./jsonLdIn.ts";
import { linesOf } from "./linesOf.ts";
import { nQuadsIn } from "./nQuadsIn.ts";
import { PartsOfFile } from "./PartsOfFile.ts";
import { isRow, RowsOfThings } from "./RowsOfThings.ts";
import { Statements } from "./Statements.ts";

const readers = { ".nq": nQuadsIn, ".jsonld": jsonLdIn } as const;
/** A larger graph comes back from its folder of tables. */
const mostBytes = 2e9;
/** In which an export names itself. */
const headBytes = 65_536;

/** Whether the name of a file says that the whole graph may stand in it. */
export function isGraphFile(file: string): boolean {
  return path.extname(file).toLowerCase() in readers;
}

/** Where it stands in a folder. */
export function graphFiles(folder: string): string[] {
  return Object.keys(readers).map((suffix) => path.join(folder, `graph${suffix}`));
}

/**
 * Reads the whole graph in RDF, as an export wrote it: N-Quads, or JSON-LD a thing a line. Rejects with an ImportFault that says what is of
 * somebody else, or not as it was written, and where.
 */
export async function readGraphFile(file: string): Promise<ReadExport> {
  const statements = new Statements(file, await baseIn(file));
  const things = new FoldedThings();
  const parts = new PartsOfFile(statements, new PartDigests(statements.base));
  let measure: Measure | undefined;
  const lines = linesOf(file, (whole) => (measure = whole));
  const read = readers[path.extname(file).toLowerCase() as keyof typeof readers];
  for await (const found of read(lines, statements)) {
    const { iri, types } = found.resource;
    if (parts.add(found)) continue;
    if (isRow(found.resource)) {
      things.add(found.resource);
      continue;
    }
    const is =
      types.length === 0 ? "and nothing says what that is" : `a ${types.join(", ")}, of which no export speaks`;
    throw statements.fault(found.first, `is about <${statements.whole(iri)}>, ${is}`);
  }
  parts.check();
  const whole = (address: string) => statements.whole(address);
  const catalogue = new RowsOfThings(things.catalogue, whole).tables();
  const provisions = new Set(catalogue.all("provisions").map(({ key }) => key));
  return {
    catalogue,
    documents: { [Symbol.iterator]: () => documentsIn(things, whole, provisions) },
    isPart: parts.isPart,
    measures: new Map([[`graph${path.extname(file).toLowerCase()}`, measure!]]),
    base: statements.base,
    othersIn: (source) => othersIn(source, parts),
  };
}

function* documentsIn(
  things: FoldedThings,
  whole: (address: string) => string,
  provisions: ReadonlySet<unknown>,
): Generator<ReadDocuments> {
  for (const own of things.documents()) {
    const rows = new RowsOfThings(own, whole);
    yield { tables: rows.tables(provisions), textOf: (contribution) => rows.texts.get(contribution) ?? "" };
  }
}

async function othersIn(source: ExportSource, parts: PartsOfFile): Promise<string[]> {
  const others: string[] = [];
  for await (const resource of allResources(source, wholeGraph))
    if (isOfExport(resource) && parts.differsIn(resource)) others.push(resource.iri.replace(partsFolder, ""));
  return others;
}

/** Where the site stood for which a file was written: the address of its own words stands near the beginning. */
async function baseIn(file: string): Promise<string> {
  const head = await headOf(file);
  const [, base] = /(https?:\/\/[^\s<>"]*\/)ns#/.exec(head) ?? [];
  if (base !== undefined) return base;
  const isSkos = head.includes("skos/core#");
  throw new ImportFault(
    isSkos
      ? `${file} is SKOS of somebody else, and no whole graph. A codebook in Turtle or JSON-LD becomes a scheme: concordance import FILE --codebook --scheme KEY.`
      : `${file} is no graph that concordance export wrote: it names nothing as an export does. Other RDF cannot be imported.`,
  );
}

async function headOf(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes)
      throw new ImportFault(`${file} has more than ${mostBytes / 1e9} GB. Bring back the folder of tables instead.`);
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes));
      return buffer.toString("utf8", 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    throw new ImportFault(`${file} cannot be read. Look at its name.`, { cause: error });
  }
}
