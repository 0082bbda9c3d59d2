import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { contributions } from "../tables/contributionTables.ts";
import { evidence } from "../tables/evidence.ts";
import type { Row } from "../tables/ExportTable.ts";
import { groupBy } from "../../text/groupBy.ts";
import { rowsOf } from "./rowsOf.ts";

/** What of a graph seed files have no word for, a sentence each: what was planted comes back, what tables gave may not. */
export async function seedsLack(source: ExportSource, scope: Scope): Promise<string[]> {
  const rows = (table: Parameters<typeof rowsOf>[0]) => rowsOf(table, source, scope);
  const [documents, pieces] = [await rows(contributions), await rows(evidence)];
  const coded = groupBy(pieces, ({ contribution }) => String(contribution));
  const mixed = [...coded.values()].filter((ofOne) => new Set(ofOne.map((one) => one["codebook_version"])).size > 1);
  const counts: [number, string][] = [
    [documents.filter(({ sha256 }) => sha256 === null).length, "documents of which nobody had the text"],
    [pieces.filter(({ start }) => start === null).length, "pieces of evidence without a place in a text"],
    [pieces.filter(isUnnamed).length, "citations whose only name is words that may not be passed on"],
    [mixed.length, "documents that were coded with several versions of a codebook"],
  ];
  return counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}

function isUnnamed({ kind, instrument, named_as: name }: Row): boolean {
  return kind === "CITATION" && instrument === null && name === null;
}
