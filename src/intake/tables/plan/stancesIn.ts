import { Stance } from "../../../domain/mention/Mention.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";
import { didYouMean } from "../../../text/didYouMean.ts";
import { fold } from "../../../text/fold.ts";

const stances = Object.values(Stance);

/** Reads the words of a table for stances: their own names in any case, or as a mapping says; AFFIRMS where the cell is empty. */
export function stancesIn({ stances: words }: MappingRecord): (cell: string) => Stance | { problem: string } {
  const known = new Map<string, Stance>(stances.map((stance) => [fold(stance), stance]));
  for (const stance of stances) for (const word of words?.[stance] ?? []) known.set(fold(word), stance);
  return (cell) =>
    cell === ""
      ? Stance.AFFIRMS
      : (known.get(fold(cell)) ?? {
          problem: `is none of ${stances.join(", ")}${didYouMean(cell, stances)}; other words can be given in a mapping file, under \`stances\``,
        });
}
