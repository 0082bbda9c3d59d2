import { ProjectMapRecord } from "./ProjectMapRecord.ts";
import { readBytes } from "../seeds/readBytes.ts";
import { type SeedFault, SeedFaults } from "../seeds/SeedFaults.ts";
import { SeedFile } from "../seeds/SeedFile.ts";
import { ImportFault } from "../tables/ImportFault.ts";

/** Reads what a project does not say. Rejects with an ImportFault where there is no such file, with SeedFaults that name line and field. */
export async function readProjectMap(file: string | undefined): Promise<ProjectMapRecord> {
  if (file === undefined) return new ProjectMapRecord();
  const bytes = await readBytes(file);
  if ("problem" in bytes) throw new ImportFault(`The map ${file} ${bytes.problem}.`);
  const faults: SeedFault[] = [];
  const map = new SeedFile(file, faults).read(ProjectMapRecord, bytes);
  if (faults.length > 0 || map === undefined) throw new SeedFaults(faults);
  return map;
}
