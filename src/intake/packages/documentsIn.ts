import { contributionContributors, contributions, passages } from "../../exports/tables/contributionTables.ts";
import { evidence } from "../../exports/tables/evidence.ts";
import { evidenceLinks } from "../../exports/tables/evidenceLinks.ts";
import type { ExportTable, Row } from "../../exports/tables/ExportTable.ts";
import { readings } from "../../exports/tables/readings.ts";
import { isOfDocument } from "./documentsOf.ts";
import { PackageTables } from "./PackageTables.ts";
import { RowsInOrder } from "./RowsInOrder.ts";

/** Of what stands in documents, and the column that says in which. */
const namedBy = [
  [contributionContributors, "contribution"],
  [readings, "subject"],
  [passages, "contribution"],
  [evidence, "contribution"],
] as const;

/** The tables of which nothing stands elsewhere. */
export const documentTables: ReadonlySet<ExportTable> = new Set([
  contributions,
  contributionContributors,
  passages,
  evidence,
  evidenceLinks,
]);

/**
 * One document after another with its rows, as `rowsOf` reads them: all tables have documents in one order, so that each is read once, side by
 * side with the others. Throws an ImportFault where they have not.
 */
export function* documentsIn(rowsOf: (table: ExportTable) => Generator<Row>): Generator<PackageTables> {
  const ofTables = namedBy.map(([table, column]) => {
    // Instruments are read too.
    const isOurs = table === readings ? isOfDocument : undefined;
    return { column, rows: new RowsInOrder(table.name, rowsOf(table), isOurs) };
  });
  const links = new RowsInOrder(evidenceLinks.name, rowsOf(evidenceLinks));
  const all = [links, ...ofTables.map(({ rows }) => rows)];
  try {
    for (const row of rowsOf(contributions)) {
      const own = new Map(
        ofTables.map(({ column, rows }) => [rows.table, rows.take((one) => one[column] === row["key"])]),
      );
      const ids = new Set(own.get(evidence.name)!.map(({ key }) => key));
      const linked = links.take((one) => ids.has(one["evidence"]!));
      yield new PackageTables(new Map([...own, [contributions.name, [row]], [evidenceLinks.name, linked]]));
    }
    for (const rows of all) rows.refuseRest();
  } finally {
    for (const rows of all) rows.close();
  }
}
