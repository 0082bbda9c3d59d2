import type { Catalogue } from "./Catalogue.ts";
import { checkProvisionOf } from "./checkProvisionOf.ts";
import { checkExtent } from "./checkExtent.ts";
import { DuplicateCheck } from "./DuplicateCheck.ts";
import { placeOf } from "./Place.ts";
import type { EnshrinementsFile } from "./records/files.ts";
import type { SeedEnshrinement, SeedReading } from "./Seeds.ts";
import { sourceNamed, withSource } from "./withSource.ts";

/** How much of each instrument was read for each scheme. */
export function readingSeeds(files: readonly EnshrinementsFile[], { instruments, schemes }: Catalogue): SeedReading[] {
  const once = new DuplicateCheck();
  return files.flatMap(({ readings = [], sources }) =>
    readings.map((record) => {
      const place = placeOf(record);
      instruments.refer(record.instrument, place, "instrument");
      schemes.refer(record.scheme, place, "scheme");
      once.say(
        record,
        "instrument",
        [record.instrument, record.scheme],
        `the reading of "${record.instrument}" for "${record.scheme}"`,
      );
      checkExtent(record, sourceNamed(record.source, sources, place));
      return { instrument: record.instrument, scheme: record.scheme, extent: record.extent };
    }),
  );
}

/** Which instrument holds which principle, and where; the provisions are its own. */
export function enshrinementSeeds(files: readonly EnshrinementsFile[], catalogue: Catalogue): SeedEnshrinement[] {
  const once = new DuplicateCheck();
  return files.flatMap(({ enshrinements = [], sources }) =>
    enshrinements.map((record) => {
      const { instrument, principle, locator } = record;
      const place = placeOf(record);
      catalogue.instruments.refer(instrument, place, "instrument");
      catalogue.principles.refer(principle, place, "principle");
      record.provisions?.forEach((key, index) => {
        checkProvisionOf(instrument, key, place, `provisions ${index + 1}`, catalogue);
      });
      once.say(
        record,
        "locator",
        [instrument, principle, locator],
        `"${principle}" in "${instrument}" at "${locator}"`,
      );
      return { ...withSource(record, sources), provisions: record.provisions ?? [] };
    }),
  );
}
