import { KeyIndex } from "./KeyIndex.ts";
import { placeOf } from "./Place.ts";
import { provisionsOf, type PlacedProvision } from "./provisionsOf.ts";
import type { ContributorRecord } from "./records/ContributorRecord.ts";
import type { PrinciplesFile } from "./records/files.ts";
import type { InstrumentRecord } from "./records/InstrumentRecord.ts";
import type { PrincipleRecord } from "./records/PrincipleRecord.ts";
import type { ProcessRecord } from "./records/ProcessRecord.ts";
import type { SchemeRecord } from "./records/SchemeRecord.ts";
import type { SeedFiles } from "./readSeedFiles.ts";

/** Everything that has a key, over all directories, so that one directory may name what another one holds. */
export class Catalogue {
  readonly contributors = new KeyIndex<ContributorRecord>("contributor", "contributors.yaml");
  readonly instruments = new KeyIndex<InstrumentRecord>("instrument", "instruments.yaml");
  readonly provisions = new KeyIndex<PlacedProvision>("provision", "instruments.yaml");
  readonly schemes = new KeyIndex<SchemeRecord>("scheme", "principles.yaml");
  readonly principles = new KeyIndex<{ record: PrincipleRecord; scheme: string | undefined }>(
    "principle",
    "principles.yaml",
  );
  readonly processes = new KeyIndex<ProcessRecord>("process", "processes.yaml");
  /** Fills while contributions are read, one after another; nothing names one. */
  readonly contributions = new KeyIndex<true>("contribution", "its folder");
  readonly provisionsByInstrument = new Map<InstrumentRecord, PlacedProvision[]>();

  constructor(files: SeedFiles) {
    for (const record of files.contributors.flatMap(({ contributors }) => contributors ?? []))
      add(this.contributors, record);
    for (const record of files.processes.flatMap(({ processes }) => processes ?? [])) add(this.processes, record);
    for (const record of files.instruments.flatMap(({ instruments }) => instruments ?? [])) this.addInstrument(record);
    for (const file of files.principles) this.addPrinciples(file);
    this.addFormerKeys(files);
    if (files.incomplete) for (const index of this.indexes()) index.stopJudging();
  }

  private addFormerKeys(files: SeedFiles): void {
    const add = <T extends { key: string; formerKeys?: string[] }>(index: KeyIndex<unknown>, records: readonly T[]) => {
      for (const record of records) index.addFormer(record.key, record.formerKeys, placeOf(record));
    };
    add(
      this.contributors,
      files.contributors.flatMap(({ contributors }) => contributors ?? []),
    );
    add(
      this.processes,
      files.processes.flatMap(({ processes }) => processes ?? []),
    );
    add(
      this.instruments,
      files.instruments.flatMap(({ instruments }) => instruments ?? []),
    );
    add(
      this.principles,
      files.principles.flatMap(({ principles }) => principles ?? []),
    );
  }

  private indexes(): KeyIndex<unknown>[] {
    return [this.contributors, this.instruments, this.provisions, this.schemes, this.principles, this.processes];
  }

  private addPrinciples({ scheme, principles }: PrinciplesFile): void {
    if (scheme) add(this.schemes, scheme);
    for (const record of principles ?? [])
      this.principles.add(record.key, { record, scheme: scheme?.key }, placeOf(record));
  }

  private addInstrument(record: InstrumentRecord): void {
    add(this.instruments, record);
    if (record.key === undefined) return;
    const provisions = provisionsOf(record.key, record.provisions);
    this.provisionsByInstrument.set(record, provisions);
    for (const placed of provisions)
      this.provisions.add(placed.provision.key, placed, placeOf(placed.record), "number");
  }
}

function add<T extends { key: string }>(index: KeyIndex<T>, record: T): void {
  index.add(record.key, record, placeOf(record));
}
