import { readFileSync } from "node:fs";
import path from "node:path";
import { dataPackage, descriptorName } from "../../exports/dataPackage.ts";
import type { Measure } from "../../exports/ExportFile.ts";
import { measure } from "../../exports/measured.ts";
import { wholeGraph } from "../../exports/Scope.ts";
import { textPath } from "../../exports/textFiles.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import { decodeText } from "../../text/decodeText.ts";
import { sha256Of } from "../../text/sha256Of.ts";
import { PackageTables } from "./PackageTables.ts";
import type { ReadExport } from "./ReadExport.ts";

interface Resource {
  path: string;
  hash: string;
}

/** Reads an export, and each of its files to the byte. Throws an ImportFault where one is missing or is not as it was written. */
export function readPackage(directory: string): ReadExport {
  const descriptor = bytesIn(directory, descriptorName);
  const { resources, scope } = described(directory, descriptor);
  const measures = new Map<string, Measure>([[descriptorName, measureOf(descriptor)]]);
  const files = new Map<string, Uint8Array>();
  for (const { path: name, hash } of resources) {
    const bytes = bytesIn(directory, name);
    const own = measureOf(bytes);
    if (hash !== `sha256:${own.sha256}`)
      throw new ImportFault(
        `${name} is not as it was exported. Export again, or bring back the file that was written.`,
      );
    measures.set(name, own);
    files.set(name, bytes);
  }
  const listed = (name: string): Uint8Array => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new ImportFault(`${descriptorName} does not list ${name}, which an export has.`);
    return bytes;
  };
  const tables = PackageTables.ofCsv((table) => listed(`${table.name}.csv`));
  const textOf = (contribution: string) => {
    const decoded = decodeText(listed(textPath(contribution)));
    if ("problem" in decoded) throw new ImportFault(`${textPath(contribution)} ${decoded.problem}`);
    return decoded.text;
  };
  return {
    catalogue: tables,
    documents: [{ tables, textOf }],
    isPart: scope !== undefined,
    measures,
    async othersIn(source) {
      const again = new Map<string, Measure>();
      for (const file of await dataPackage(source, wholeGraph, again)) await measure(file, again);
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

function bytesIn(directory: string, name: string): Uint8Array {
  const place = path.resolve(directory, name);
  if (!place.startsWith(path.resolve(directory) + path.sep))
    throw new ImportFault(`${descriptorName} names ${name}, which is outside of the folder.`);
  try {
    return readFileSync(place);
  } catch {
    throw new ImportFault(`${place} cannot be read. Name a folder that concordance export wrote, with all its files.`);
  }
}

function measureOf(bytes: Uint8Array): Measure {
  return { bytes: bytes.length, sha256: sha256Of(bytes) };
}
