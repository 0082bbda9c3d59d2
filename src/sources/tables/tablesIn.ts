import { readdir } from "node:fs/promises";
import path from "node:path";
import { digestOfFiles } from "../digestOfFiles.ts";
import { ImportFault } from "./ImportFault.ts";

/** A table of a seed directory, as `import` would be asked for it. */
export interface SeedTable {
  file: string;
  mapping: string;
  scheme: string;
  source: string;
  /** Stands for all that file and mapping say, and for the shape that this program gives it. */
  digest: string;
}

interface TableFiles {
  file: string;
  mapping: string;
}

/**
 * The tables of a seed directory, in `tables/`: each a .csv or .xlsx with a mapping of the same name beside it, which says scheme.key and
 * source. Rejects with an ImportFault that names what is missing, with SeedFaults where a mapping is wrong.
 */
export async function tablesIn(directory: string): Promise<SeedTable[]> {
  // A start that plants nothing reads no mapping.
  const { readMapping } = await import("./mapping/readMapping.ts");
  return Promise.all(
    (await filesOfTables(directory)).map(async (files) => {
      const { scheme, source } = await readMapping(files.mapping);
      if (scheme?.key === undefined || source === undefined)
        throw new ImportFault(`${files.mapping} lacks scheme.key or source; a table of a seed directory needs both.`);
      return { ...files, scheme: scheme.key, source, digest: await digestOf(files) };
    }),
  );
}

/** The digests of those tables, whose mappings are not read as such. */
export async function tableDigestsIn(directory: string): Promise<string[]> {
  return Promise.all((await filesOfTables(directory)).map(digestOf));
}

async function filesOfTables(directory: string): Promise<TableFiles[]> {
  const folder = path.join(directory, "tables");
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(?:csv|xlsx)$/i.test(name)).sort();
  return names.map((name) => ({
    file: path.join(folder, name),
    mapping: path.join(folder, `${path.parse(name).name}.mapping.yaml`),
  }));
}

function digestOf({ file, mapping }: TableFiles): Promise<string> {
  return digestOfFiles(path.dirname(file), [file, mapping]);
}
