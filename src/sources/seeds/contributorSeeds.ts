import { byLanguage } from "./byLanguage.ts";
import type { Catalogue } from "./Catalogue.ts";
import { DuplicateCheck } from "./DuplicateCheck.ts";
import { placeOf } from "./Place.ts";
import type { ContributorRecord } from "./records/ContributorRecord.ts";
import type { ContributorsFile } from "./records/files.ts";
import type { PartyRecord } from "./records/PartyRecord.ts";
import type { SourceRecord } from "./records/SourceRecord.ts";
import type { SeedContributor, SeedParty } from "./Seeds.ts";
import { withSource } from "./withSource.ts";

type Sources = ReadonlyMap<string, SourceRecord> | undefined;

/** Contributors with their sources; a state has its ISO code, alone, and others have none. */
export function contributorSeeds(files: readonly ContributorsFile[], catalogue: Catalogue): SeedContributor[] {
  const codes = new DuplicateCheck();
  return files.flatMap(({ contributors = [], sources }) =>
    contributors.map((record) => {
      checkCodes(record, codes);
      const { partyTo = [], ...contributor } = withSource(record, sources);
      return { ...contributor, altNames: byLanguage(record.altNames), partyTo: partiesOf(partyTo, sources, catalogue) };
    }),
  );
}

const OF_STATES = ["iso2", "iso3", "regionalGroup"] as const;

function checkCodes(record: ContributorRecord, codes: DuplicateCheck): void {
  if (record.iso2 !== undefined) codes.say(record, "iso2", ["iso2", record.iso2], `the code "${record.iso2}"`);
  if (record.iso3 !== undefined) codes.say(record, "iso3", ["iso3", record.iso3], `the code "${record.iso3}"`);
  if (record.kind === undefined) return;
  const place = placeOf(record);
  if (record.kind === "STATE") {
    if (record.iso2 === undefined && !place.has("iso2"))
      place.fault("iso2", "is missing: a STATE needs its ISO 3166-1 code");
    return;
  }
  for (const field of OF_STATES) {
    if (record[field] !== undefined)
      place.fault(field, `is for a STATE only, and this is ${record.kind}; take it out or correct the kind`);
  }
}

function partiesOf(parties: PartyRecord[], sources: Sources, catalogue: Catalogue): SeedParty[] {
  const once = new DuplicateCheck();
  return parties.map((party) => {
    catalogue.instruments.refer(party.instrument, placeOf(party), "instrument");
    once.say(
      party,
      "instrument",
      [party.instrument, party.act ?? ""],
      `${party.act ?? "being party"} to "${party.instrument}"`,
    );
    return withSource(party, sources);
  });
}
