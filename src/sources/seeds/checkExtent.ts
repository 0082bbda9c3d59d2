import { placeOf } from "./Place.ts";
import type { ReadingRecord } from "./records/ReadingRecord.ts";
import type { SourceRecord } from "./records/SourceRecord.ts";

/** Of a text that was read in part, what is missing was not looked for: it must not be answered as "read and not found". */
export function checkExtent(reading: ReadingRecord, source: SourceRecord | undefined): void {
  if (reading.extent !== "FULL" || source?.read !== "PART") return;
  placeOf(reading).fault(
    "extent",
    `is FULL, but the source says that a part was read ("${source.citation}"); write PARTIAL, or read the whole text and ` +
      `name it as the source`,
  );
}
