import { placeOf } from "./Place.ts";
import { provisionLabel } from "./provisionLabel.ts";
import type { ProvisionEntryRecord, ProvisionsRecord } from "./records/ProvisionsRecord.ts";
import type { SeedProvision } from "./Seeds.ts";

/** Parts of chapters of sections …: no instrument goes deeper, a slip of the hand does. */
const DEEPEST = 5;

/** A provision, and the record at which a fault of it would be mended. */
export interface PlacedProvision {
  provision: SeedProvision;
  record: object;
}

/** The provisions of an instrument in reading order, those included that `count` says to exist; faults at their places. */
export function provisionsOf(instrument: string, provisions: ProvisionsRecord | undefined): PlacedProvision[] {
  const found: PlacedProvision[] = [];
  if (provisions) expand(provisions, { instrument, depth: 1, found });
  return found;
}

interface Expansion {
  instrument: string;
  depth: number;
  found: PlacedProvision[];
  parent?: SeedProvision;
}

function expand(record: ProvisionsRecord, expansion: Expansion): void {
  if (expansion.depth > DEEPEST) {
    placeOf(record).fault("", `stands ${expansion.depth} levels deep; at most ${DEEPEST} are allowed`);
    return;
  }
  numberedEntries(record).forEach(({ number, entry }, index) => {
    if (number === undefined) return;
    const provision = provisionFrom(record, number, index + 1, entry, expansion);
    expansion.found.push({ provision, record: entry ?? record });
    if (entry?.provisions) expand(entry.provisions, { ...expansion, depth: expansion.depth + 1, parent: provision });
  });
}

function provisionFrom(
  { kind }: ProvisionsRecord,
  number: string,
  position: number,
  entry: ProvisionEntryRecord | undefined,
  { instrument, parent }: Expansion,
): SeedProvision {
  const section = entry?.section ?? parent?.section;
  return {
    key: `${parent?.key ?? instrument}/${number.toLowerCase()}`,
    instrument,
    ...(parent && { parent: parent.key }),
    kind,
    number,
    label: provisionLabel(kind, number, parent),
    ...(entry?.heading !== undefined && { heading: entry.heading }),
    ...(section !== undefined && { section }),
    position,
  };
}

interface NumberedEntry {
  number: string | undefined;
  entry?: ProvisionEntryRecord;
}

function numberedEntries({ count, entries = [] }: ProvisionsRecord): NumberedEntry[] {
  if (count === undefined) return entries.map((entry) => ({ number: entry.number, entry }));
  const byNumber = new Map<string, ProvisionEntryRecord[]>();
  for (const entry of entries) {
    if (entry.number === undefined) continue;
    byNumber.set(entry.number, [...(byNumber.get(entry.number) ?? []), entry]);
  }
  const numbered = Array.from({ length: count }, (_, index) => String(index + 1)).flatMap((number): NumberedEntry[] => {
    const known = byNumber.get(number);
    byNumber.delete(number);
    return known ? known.map((entry) => ({ number, entry })) : [{ number }];
  });
  for (const [number, strays] of byNumber) {
    for (const stray of strays)
      placeOf(stray).fault("number", `"${number}" is not one of 1 to ${count}; correct it or the count`);
  }
  return numbered;
}
