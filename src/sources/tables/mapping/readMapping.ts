import { readBytes } from "../../seeds/readBytes.ts";
import { SeedFaults, type SeedFault } from "../../seeds/SeedFaults.ts";
import { SeedFile } from "../../seeds/SeedFile.ts";
import { ImportFault } from "../ImportFault.ts";
import { MappingRecord } from "./MappingRecord.ts";

/** Reads a mapping file. Rejects with an ImportFault where it cannot be read, with SeedFaults that name line and field where it is wrong. */
export async function readMapping(file: string | undefined): Promise<MappingRecord> {
  if (file === undefined) return new MappingRecord();
  const bytes = await readBytes(file);
  if ("problem" in bytes) throw new ImportFault(`The mapping ${file} ${bytes.problem}.`);
  const faults: SeedFault[] = [];
  const mapping = new SeedFile(file, faults).read(MappingRecord, bytes);
  if (faults.length > 0 || mapping === undefined) throw new SeedFaults(faults);
  return mapping;
}
