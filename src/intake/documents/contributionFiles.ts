import type { DocumentFile } from "../../sources/documents/documentFrom.ts";
import type { EvidenceContent } from "./EvidenceContent.ts";
import { evidenceYaml } from "./evidenceYaml.ts";

/** The files of a contribution folder by name, evidence.yaml last: it speaks of the others. */
export function contributionFiles(
  { bytes, original }: DocumentFile,
  evidence: EvidenceContent,
  unresolved: string[],
): Map<string, Uint8Array> {
  return new Map([
    ["text.txt", bytes],
    ...(original === undefined ? [] : [[original.record.file, original.bytes] as const]),
    ["evidence.yaml", Buffer.from(evidenceYaml(evidence, unresolved))],
  ]);
}
