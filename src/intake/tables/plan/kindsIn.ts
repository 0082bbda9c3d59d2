import { ContributorKind } from "../../../domain/contributor/ContributorKind.ts";
import { didYouMean } from "../../../text/didYouMean.ts";
import { fold } from "../../../text/fold.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";

const kinds = Object.values(ContributorKind);

/** Reads the words of a table for kinds: as the API writes them in any case (`Civil society`), or as a mapping says. */
export function kindsIn({ kinds: words }: MappingRecord): (cell: string) => ContributorKind | { problem: string } {
  const known = new Map<string, ContributorKind>(kinds.map((kind) => [plain(kind), kind]));
  for (const kind of kinds) for (const word of words?.[kind] ?? []) known.set(plain(word), kind);
  return (cell) =>
    known.get(plain(cell)) ?? {
      problem: `is none of ${kinds.join(", ")}${didYouMean(cell, kinds)}; other words can be given in a mapping file, under \`kinds\``,
    };
}

function plain(words: string): string {
  return fold(words).replace(/[\s_-]+/g, " ");
}
