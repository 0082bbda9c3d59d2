import { dirname, join } from "node:path";
import type { Catalogue } from "./Catalogue.ts";
import { type ContributionFile, contributionSeed } from "./contributionSeed.ts";
import { readBytes } from "./readBytes.ts";
import { EvidenceFile } from "./records/files.ts";
import type { SeedFault } from "./SeedFaults.ts";
import { SeedFile } from "./SeedFile.ts";
import type { SeedContribution } from "./Seeds.ts";

/** Reads and checks the contribution of an evidence.yaml, and lets go of all that the file was parsed to: there may be thousands. */
export async function readContribution(
  path: string,
  catalogue: Catalogue,
  faults: SeedFault[],
): Promise<SeedContribution | undefined> {
  const [file, bytes] = [new SeedFile(path, faults), await readBytes(path)];
  if ("problem" in bytes) file.fault(bytes.problem);
  const content = "problem" in bytes ? undefined : file.read(EvidenceFile, bytes);
  return content && contributionSeed(await withText(path, content), catalogue);
}

async function withText(path: string, content: EvidenceFile): Promise<ContributionFile> {
  const { text, original } = content.contribution ?? {};
  const bytesOf = (name: string) => readBytes(join(dirname(path), name));
  const originalBytes = original?.file === undefined ? undefined : await bytesOf(original.file);
  return {
    content,
    ...(text !== undefined && { text: await bytesOf(text) }),
    ...(originalBytes !== undefined && !("problem" in originalBytes) && { original: originalBytes }),
  };
}
