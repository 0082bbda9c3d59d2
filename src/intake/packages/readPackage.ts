import { createHash } from "node:crypto";
import path from "node:path";
import { dataPackage, descriptorName } from "../../exports/dataPackage.ts";
import type { Measure } from "../../exports/ExportFile.ts";
import { measure } from "../../exports/measured.ts";
import { wholeGraph } from "../../exports/Scope.ts";
import { allTables } from "../../exports/tables/allTables.ts";
import type { ExportTable } from "../../exports/tables/ExportTable.ts";
import { textPath } from "../../exports/textFiles.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import { decodeText } from "../../text/decodeText.ts";
import { documentsIn, documentTables } from "./documentsIn.ts";
import { PackageTables } from "./PackageTables.ts";
import { piecesOf } from "./piecesOf.ts";
import type { ReadExport } from "./ReadExport.ts";
import { rowsOfCsv } from "./rowsOfCsv.ts";

interface Resource {
  path: string;
  hash: string;
}

/**
 * Reads an export, and each of its files to the byte; rows and texts of documents only when they are walked, one document at a time, and measured
 * again then. Throws an ImportFault where a file is missing or is not as it was written, at either reading.
 */
export function readPackage(directory: string): ReadExport {
  const descriptor = bytesOf(piecesOf(placeIn(directory, descriptorName)));
  const { resources, scope } = described(directory, descriptor);
  const measures = new Map<string, Measure>([[descriptorName, measureOf([descriptor])]]);
  for (const { path: name, hash } of resources) {
    const own = measureOf(piecesOf(placeIn(directory, name)));
    if (hash !== `sha256:${own.sha256}`) throw notAsExported(name);
    measures.set(name, own);
  }
  const listed = (name: string): Iterable<Buffer> => {
    const own = measures.get(name);
    if (own === undefined) throw new ImportFault(`${descriptorName} does not list ${name}, which an export has.`);
    return unchanged(name, piecesOf(placeIn(directory, name)), own);
  };
  const rowsIn = (table: ExportTable) => rowsOfCsv(table, listed(`${table.name}.csv`));
  const textOf = (contribution: string) => {
    const decoded = decodeText(bytesOf(listed(textPath(contribution))));
    if ("problem" in decoded) throw new ImportFault(`${textPath(contribution)} ${decoded.problem}`);
    return decoded.text;
  };
  const ofCatalogue = allTables.filter((table) => !documentTables.has(table));
  return {
    catalogue: new PackageTables(new Map(ofCatalogue.map((table) => [table.name, [...rowsIn(table)]]))),
    documents: {
      *[Symbol.iterator]() {
        for (const tables of documentsIn(rowsIn)) yield { tables, textOf };
      },
    },
    isPart: scope !== undefined,
    measures,
    async othersIn(source) {
      const again = new Map<string, Measure>();
      for (const file of dataPackage(source, wholeGraph, again)) await measure(file, again);
      return [...measures].filter(([name, { sha256 }]) => again.get(name)?.sha256 !== sha256).map(([name]) => name);
    },
  };
}

function described(directory: string, bytes: Uint8Array): { resources: Resource[]; scope?: object } {
  const fault = (problem: string) =>
    new ImportFault(`${path.join(directory, descriptorName)} ${problem}. Name a folder that concordance export wrote.`);
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    throw fault("is not JSON");
  }
  const { name, resources, scope } = Object(read) as Record<string, unknown>;
  const isListed = (one: unknown) => typeof Object(one).path === "string" && typeof Object(one).hash === "string";
  const isOurs = name === "concordance" && Array.isArray(resources);
  if (!isOurs || !resources.every(isListed)) throw fault("describes no export of Concordance");
  return { resources: resources as Resource[], scope: scope as object | undefined };
}

function placeIn(directory: string, name: string): string {
  const place = path.resolve(directory, name);
  if (place.startsWith(path.resolve(directory) + path.sep)) return place;
  throw new ImportFault(`${descriptorName} names ${name}, which is outside of the folder.`);
}

function notAsExported(name: string): ImportFault {
  return new ImportFault(`${name} is not as it was exported. Export again, or bring back the file that was written.`);
}

/** What was measured before; throws behind its last piece where it is no longer that: somebody may write while it is read. */
function* unchanged(name: string, pieces: Iterable<Buffer>, { sha256 }: Measure): Generator<Buffer> {
  const hash = createHash("sha256");
  for (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest("hex") !== sha256) throw notAsExported(name);
}

function bytesOf(pieces: Iterable<Buffer>): Buffer {
  return Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece)));
}

function measureOf(pieces: Iterable<Uint8Array>): Measure {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const piece of pieces) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
