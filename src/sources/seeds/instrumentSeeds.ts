import type { Catalogue } from "./Catalogue.ts";
import { byLanguage } from "./byLanguage.ts";
import { cyclesOf } from "./cyclesOf.ts";
import { placeOf } from "./Place.ts";
import type { InstrumentsFile } from "./records/files.ts";
import type { InstrumentRecord } from "./records/InstrumentRecord.ts";
import type { ProvisionsRecord } from "./records/ProvisionsRecord.ts";
import type { SeedInstrument } from "./Seeds.ts";
import { withSource } from "./withSource.ts";

/** Instruments with their sources and their provisions in reading order. */
export function instrumentSeeds(files: readonly InstrumentsFile[], catalogue: Catalogue): SeedInstrument[] {
  checkParts(files, catalogue);
  return files.flatMap(({ instruments = [], sources }) =>
    instruments.map((record) => {
      if (record.provisions) checkProvisions(record.provisions);
      const { provisions, ...instrument } = withSource(record, sources);
      void provisions;
      const placed = catalogue.provisionsByInstrument.get(record) ?? [];
      return {
        ...instrument,
        altTitles: byLanguage(record.altTitles),
        otherSymbols: record.otherSymbols ?? [],
        provisions: placed.map(({ provision }) => provision),
      };
    }),
  );
}

function checkProvisions(record: ProvisionsRecord): void {
  const place = placeOf(record);
  if (!place.has("count") && !place.has("entries"))
    place.fault("", "says neither count nor entries; say how many there are or list them");
  for (const { provisions } of record.entries ?? []) if (provisions) checkProvisions(provisions);
}

function checkParts(files: readonly InstrumentsFile[], { instruments }: Catalogue): void {
  const wholes = new Map<string, string[]>();
  for (const record of files.flatMap((file) => file.instruments ?? [])) {
    instruments.refer(record.partOf, placeOf(record), "partOf");
    if (record.key !== undefined && record.partOf !== undefined) wholes.set(record.key, [record.partOf]);
  }
  for (const cycle of cyclesOf(wholes)) {
    const record: InstrumentRecord | undefined = instruments.get(cycle[0]);
    if (record)
      placeOf(record).fault("partOf", `goes in a circle: ${[...cycle, cycle[0]].join(" → ")}; take one of them out`);
  }
}
