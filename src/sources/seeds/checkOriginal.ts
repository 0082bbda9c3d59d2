import { placeOf } from "./Place.ts";
import type { OriginalRecord } from "./records/OriginalRecord.ts";
import { sha256Of } from "../../text/sha256Of.ts";

/** The file that a text was taken out of is the one that is named, where it is there. */
export function checkOriginal(original: OriginalRecord | undefined, bytes: Uint8Array | undefined): void {
  if (original?.sha256 === undefined || bytes === undefined) return;
  const digest = sha256Of(bytes);
  if (digest === original.sha256) return;
  placeOf(original).fault(
    "sha256",
    `is not that of ${original.file}, which is ${digest}; bring back the one that was read`,
  );
}
