import type { Catalogue } from "./Catalogue.ts";
import { MATCHES } from "../../model/principle.ts";
import { checkSkos } from "./checkSkos.ts";
import { cyclesOf } from "./cyclesOf.ts";
import { plainCopy } from "./plainCopy.ts";
import { placeOf } from "./Place.ts";
import type { PrinciplesFile } from "./records/files.ts";
import type { PrincipleRecord } from "./records/PrincipleRecord.ts";
import type { SeedPrinciple, SeedScheme } from "./Seeds.ts";
import { withSource } from "./withSource.ts";

export function schemeSeeds(files: readonly PrinciplesFile[]): SeedScheme[] {
  return files.flatMap(({ scheme }) => (scheme ? [plainCopy(scheme)] : []));
}

/** Principles with the key of their scheme; their hierarchy stays within it and has no circle. */
export function principleSeeds(files: readonly PrinciplesFile[], catalogue: Catalogue): SeedPrinciple[] {
  const seeds = files.flatMap(({ scheme, principles, sources }) =>
    (principles ?? []).map((record) => {
      checkReferences(record, catalogue);
      checkScheme(record, scheme?.key, catalogue);
      checkMatches(record, scheme?.key, catalogue);
      return seedOf(record, scheme?.key ?? "", sources);
    }),
  );
  checkCircles(files, catalogue);
  checkSkos(files.flatMap(({ principles }) => principles ?? []));
  return seeds;
}

function seedOf(record: PrincipleRecord, scheme: string, sources: PrinciplesFile["sources"]): SeedPrinciple {
  const { source, ...principle } = withSource(record, sources);
  const { altLabels = {}, notLabels = {}, broader = [], related = [], notToBeConfusedWith = [] } = record;
  const lists = { altLabels, notLabels, broader, related, notToBeConfusedWith };
  return { ...principle, ...(record.source !== undefined && { source }), scheme, ...lists };
}

function checkReferences(record: PrincipleRecord, { principles }: Catalogue): void {
  const place = placeOf(record);
  for (const field of ["broader", "related", "notToBeConfusedWith"] as const) {
    principles.referAll(record[field], place, field);
    // A principle that is broader than itself is reported as the shortest circle.
    const self = field === "broader" ? -1 : (record[field]?.indexOf(record.key) ?? -1);
    if (self >= 0) place.fault(`${field} ${self + 1}`, "is the principle itself; take it out");
  }
  if (record.source === undefined && (record.certainty ?? record.note) !== undefined) {
    place.fault(
      record.certainty === undefined ? "note" : "certainty",
      "speaks of a source, and none is named; add source",
    );
  }
}

function checkScheme(record: PrincipleRecord, scheme: string | undefined, { principles }: Catalogue): void {
  record.broader?.forEach((key, index) => {
    const other = principles.get(key)?.scheme;
    if (scheme === undefined || other === undefined || other === scheme) return;
    placeOf(record).fault(
      `broader ${index + 1}`,
      `"${key}" is of the scheme "${other}"; broader stays within "${scheme}"`,
    );
  });
}

/** A match ties schemes together; what is the same concept in another scheme is not beside that a part of it. */
function checkMatches(record: PrincipleRecord, scheme: string | undefined, { principles }: Catalogue): void {
  const place = placeOf(record);
  if (record.matchCertainty !== undefined && MATCHES.every((field) => record[field] === undefined))
    place.fault("matchCertainty", `speaks of matches, and there are none; add one of ${MATCHES.join(", ")}`);
  for (const field of MATCHES) {
    principles.referAll(record[field], place, field);
    record[field]?.forEach((key, index) => {
      if (principles.get(key)?.scheme === scheme && scheme !== undefined)
        place.fault(`${field} ${index + 1}`, `"${key}" is of the same scheme; a match is of another one, see related`);
      if (field !== "exactMatch" && record.exactMatch?.includes(key))
        place.fault(`${field} ${index + 1}`, `"${key}" is an exactMatch already; keep one of them`);
    });
  }
}

function checkCircles(files: readonly PrinciplesFile[], { principles }: Catalogue): void {
  const records = files.flatMap((file) => file.principles ?? []).filter(({ key }) => key !== undefined);
  for (const cycle of cyclesOf(new Map(records.map(({ key, broader }) => [key, broader ?? []])))) {
    const found = principles.get(cycle[0]);
    if (!found) continue;
    placeOf(found.record).fault(
      "broader",
      `goes in a circle: ${[...cycle, cycle[0]].join(" → ")}; take one of them out`,
    );
  }
}
