import type { ModelEdge } from "../../model/ModelNode.ts";
import type { ExportSource } from "../ExportSource.ts";
import type { ExportTable, Row } from "./ExportTable.ts";
import { rowsIn } from "./evidence.ts";
import { flag, refersTo, text, whole } from "./fields.ts";
import { groupBy } from "../../text/groupBy.ts";

const atOnce = 5_000;

export const evidenceLinks: ExportTable = {
  name: "evidence_links",
  title:
    "Provisions that citations reach, what recommendations advance and invoke, and the words that carry their strength",
  fields: [
    text("evidence", "piece of evidence"),
    text("role", "ADVANCES (a principle), CITES (a provision), CUE (a word) or INVOKES (an instrument or provision)"),
    whole("position", "place among those of this role, from 1"),
    text("target", "id such as principle:openness or provision:udhr/19; of a CUE the word"),
    flag("expanded", "of a cited provision: whether only a range reaches it (70 in 69-71)"),
  ],
  primaryKey: ["evidence", "role", "position"],
  foreignKeys: [refersTo("evidence", "evidence")],
  async *rows(source, scope) {
    let rows: number[] = [];
    for (const row of rowsIn(source.snapshot, scope)) {
      if (rows.push(row) < atOnce) continue;
      yield* await linksOf(source, rows);
      rows = [];
    }
    yield* await linksOf(source, rows);
  },
};

async function linksOf(source: ExportSource, rows: readonly number[]): Promise<Row[]> {
  const { columns } = source.snapshot.tables.evidence;
  const recommendations = rows
    .filter((row) => columns.kind.at(row) === "RECOMMENDATION")
    .map((row) => columns.id.at(row)!);
  const listed = await listsOf(source, recommendations);
  return rows.flatMap((row) => {
    const id = columns.id.at(row)!;
    const known = listed.get(id) ?? [];
    const ofType = (type: string) => known.filter(({ sort }) => sort.type === type).map(({ target }) => target);
    return [
      ...numbered(id, "ADVANCES", ofType("ADVANCES")),
      ...citedBy(source, row).map((cited): Row => ({ evidence: id, role: "CITES", ...cited })),
      ...numbered(id, "CUE", columns.cueWords.at(row) ?? []),
      ...numbered(id, "INVOKES", ofType("INVOKES")),
    ];
  });
}

function numbered(evidence: string, role: string, targets: readonly string[]): Row[] {
  return targets.map((target, at) => ({ evidence, role, position: at + 1, target, expanded: null }));
}

/** In the order of the words. */
function citedBy({ snapshot: { tables, links, linkColumns } }: ExportSource, row: number): Row[] {
  const { cited } = links;
  const [from, to] = [cited.starts[row]!, cited.starts[row + 1]!];
  return Array.from({ length: to - from }, (_none, at) => {
    const number = cited.numbers[from + at]!;
    return {
      position: linkColumns.cited.position[number]!,
      target: tables.provision.columns.id.at(cited.targets[from + at]!),
      expanded: linkColumns.cited.expanded[number] === 1,
    };
  }).sort((a, b) => a.position - b.position);
}

/** What recommendations advance and invoke, each in the order of its record, which the snapshot does not keep. */
async function listsOf(source: ExportSource, ids: readonly string[]): Promise<Map<string, ModelEdge[]>> {
  const edges = [
    ...(await source.edges("Recommendation", "ADVANCES", "Principle", ids)),
    ...(await source.edges("Recommendation", "INVOKES", "Instrument", ids)),
    ...(await source.edges("Recommendation", "INVOKES", "Provision", ids)),
  ];
  const positionOf = ({ properties }: ModelEdge) => properties["position"] as number;
  edges.sort((a, b) => positionOf(a) - positionOf(b));
  return groupBy(edges, (edge) => edge.source);
}
