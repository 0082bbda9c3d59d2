import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import type { ModelEdge } from "../../model/ModelNode.ts";
import { positioned } from "./cells.ts";
import { documentsIn } from "./documentRows.ts";
import type { Cell, ExportTable, Row } from "./ExportTable.ts";
import { flag, refersTo, text, whole } from "./fields.ts";
import { keyOf } from "./keyOf.ts";

export const readings: ExportTable = {
  name: "readings",
  title: "What was read for which codebook, and how much of it",
  fields: [
    text("kind", "CONTRIBUTION or INSTRUMENT"),
    text("subject", "key of what was read"),
    text("scheme", "codebook for which it was read"),
    whole("position", "place in the list of the record, from 1; empty for instruments"),
    text("extent", "FULL: what is missing was looked for and not found; PARTIAL: some of it was not read"),
    flag("inferred", "whether only the cells of a table say how much was read"),
    text(
      "not_found",
      "keys of the principles that were looked for and not found, with spaces between; - for none; empty where nobody wrote it down",
    ),
  ],
  primaryKey: ["kind", "subject", "scheme"],
  foreignKeys: [refersTo("scheme", "schemes")],
  async *rows(source, scope) {
    yield* documentReadings(source, scope);
    const { columns, count } = source.snapshot.tables.instrument;
    const ids = Array.from({ length: count }, (_none, row) => columns.id.at(row)!);
    const edges = await source.edges("Instrument", "READ_FOR", "Scheme", ids);
    edges.sort((a, b) => (`${a.source} ${a.target}` < `${b.source} ${b.target}` ? -1 : 1));
    yield* edges.map((edge) => rowOf("INSTRUMENT", edge));
  },
};

const readFor = { from: "Contribution", type: "READ_FOR", to: "Scheme", by: "from" } as const;

/** Those of documents alone. */
export async function* documentReadings(source: ExportSource, scope: Scope): AsyncGenerator<Row> {
  for await (const edges of source.edgesOfEach(readFor, documentsIn(source.snapshot, scope)))
    yield* positioned(edges, "READ_FOR").map((edge) => rowOf("CONTRIBUTION", edge));
}

/** The keys that a cell says were not found. */
export function keysNotFound(cell: Cell | undefined): string[] | undefined {
  if (cell === null || cell === undefined) return undefined;
  return cell === none ? [] : String(cell).split(" ");
}

const none = "-";

function rowOf(kind: string, { source, target, properties }: ModelEdge): Row {
  const {
    position = null,
    extent,
    inferred = null,
    notFound,
  } = properties as {
    position?: number;
    extent: string;
    inferred?: boolean | null;
    notFound?: string[] | null;
  };
  const missing = notFound?.map(keyOf).join(" ");
  return {
    kind,
    subject: keyOf(source),
    scheme: keyOf(target),
    position,
    extent,
    inferred,
    not_found: missing === "" ? none : (missing ?? null),
  };
}
