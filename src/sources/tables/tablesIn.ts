import { readdir } from "node:fs/promises";
import path from "node:path";
import { digestOfFiles } from "../digestOfFiles.ts";
import { ImportFault } from "./ImportFault.ts";
import { readMapping } from "./mapping/readMapping.ts";

/** A table of a seed directory, as `import` would be asked for it. */
export interface SeedTable {
  file: string;
  mapping: string;
  scheme: string;
  source: string;
  /** Stands for all that file and mapping say, and for the shape that this program gives it. */
  digest: string;
}

/**
 * The tables of a seed directory, in `tables/`: each a .csv or .xlsx with a mapping of the same name beside it, which says scheme.key and
 * source. Rejects with an ImportFault that names what is missing, with SeedFaults where a mapping is wrong.
 */
export async function tablesIn(directory: string): Promise<SeedTable[]> {
  const folder = path.join(directory, "tables");
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(?:csv|xlsx)$/i.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const mapping = path.join(folder, `${path.parse(name).name}.mapping.yaml`);
      const { scheme, source } = await readMapping(mapping);
      if (scheme?.key === undefined || source === undefined)
        throw new ImportFault(`${mapping} lacks scheme.key or source; a table of a seed directory needs both.`);
      const file = path.join(folder, name);
      return { file, mapping, scheme: scheme.key, source, digest: await digestOfFiles(folder, [file, mapping]) };
    }),
  );
}
