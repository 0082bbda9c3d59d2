import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { evidenceLinks } from "../tables/evidenceLinks.ts";
import type { ExportTable, Row } from "../tables/ExportTable.ts";

/** Each piece of evidence with its links. Both tables have one order, so that neither is held whole. */
export async function* withLinks(
  evidence: ExportTable,
  source: ExportSource,
  scope: Scope,
): AsyncGenerator<[row: Row, links: Row[]]> {
  const links = evidenceLinks.rows(source, scope)[Symbol.asyncIterator]();
  let next = await links.next();
  for await (const row of evidence.rows(source, scope)) {
    const own: Row[] = [];
    for (; next.done !== true && next.value["evidence"] === row["key"]; next = await links.next()) own.push(next.value);
    yield [row, own];
  }
}
