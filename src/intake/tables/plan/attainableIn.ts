import type { Extent } from "../../../sources/seeds/records/ReadingRecord.ts";
import { type AttainablePairs, attainablePairs } from "../../../statistics/pairs/attainablePairs.ts";
import { Incidence } from "../../../statistics/incidence/Incidence.ts";
import { OverlapInputError } from "../../../statistics/OverlapInputError.ts";
import { type Reading, Readings } from "../../../statistics/incidence/Readings.ts";
import { SharedCounter } from "../../../statistics/incidence/SharedCounter.ts";
import { finish } from "../../../threads/steps.ts";
import type { CodingGrid } from "./CodingGrid.ts";
import type { Survey } from "./survey.ts";

/**
 * What comparing the documents of a table can show, by the defaults of `overlaps`; undefined where there is no pair to compare, or too many ways of
 * reading.
 */
export function attainableIn({ register, grid }: Survey, extent: Extent | undefined): AttainablePairs | undefined {
  const [documents, principles] = [register.documents.length, register.principles.length];
  if (documents < 2) return undefined;
  try {
    const counter = new SharedCounter(incidenceOf(grid, documents, principles, extent));
    return finish(attainablePairs(counter, "SIZES", 0.05));
  } catch (error) {
    if (error instanceof OverlapInputError) return undefined;
    throw error;
  }
}

function incidenceOf(grid: CodingGrid, documents: number, principles: number, extent: Extent | undefined): Incidence {
  const links: { holder: number[]; item: number[] } = { holder: [], item: [] };
  for (let holder = 0; holder < documents; holder++)
    for (let item = 0; item < principles; item++)
      if (grid.isAffirmed(holder, item)) {
        links.holder.push(holder);
        links.item.push(item);
      }
  const readingOf = (document: number): Reading | undefined => {
    if (extent === "FULL" || grid.readFor(document) === principles) return undefined;
    const isRead = Uint8Array.from({ length: principles }, (_, item) => Number(grid.isRead(document, item)));
    return { isRead, isMapped: grid.notFound(document).length > 0 };
  };
  return Incidence.of(documents, principles, links, Readings.of(documents, principles, readingOf));
}
