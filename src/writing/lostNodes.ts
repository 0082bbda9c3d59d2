import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import { edgeSorts } from "../model/edges.ts";
import type { Label } from "../model/ModelNode.ts";
import { labels, shapes } from "../model/shapes.ts";
import type { Given } from "./Given.ts";
import { inPieces } from "./inPieces.ts";
import type { Present } from "./present.ts";

/**
 * A node that its owner no longer gives. It may be `shared` with others who do, a `part` that a corrected record no longer has, or a
 * record that is `gone` with its parts; `inUse` is what things of others hang on.
 */
export interface LostNode extends Present {
  label: Label;
  fate: "shared" | "part" | "gone" | "inUse";
}

/** What an owner gave before and does not give now. What it gives stands in the graph by now: where there is no more, nothing is lost. */
export async function lostNodes(transaction: Transaction, owner: string, given: Given): Promise<LostNode[]> {
  const lost: LostNode[] = [];
  for (const label of labels) {
    const counting = statement("writing/countOfOwner", { Label: label });
    const [stored] = await transaction.run<{ count: number }>(counting, { owner });
    if (stored?.count === given.countOf(label)) continue;
    const asked = statement("writing/ofOwner", { Label: label, record: shapes[label].partOf ?? "id" });
    const rows = (await transaction.run<Present>(asked, { owner })).filter(({ id }) => !given.has(id));
    for (const row of rows) lost.push({ ...row, label, fate: fateOf(row, given) });
  }
  const used = await usedByOthers(
    transaction,
    owner,
    lost.filter(({ fate }) => fate !== "shared"),
  );
  for (const one of lost) if (one.fate !== "shared" && (used.has(one.id) || used.has(one.record))) one.fate = "inUse";
  return lost.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function fateOf({ owners, record }: Present, given: Given): LostNode["fate"] {
  if (owners.length > 1) return "shared";
  return given.has(record) ? "part" : "gone";
}

/** Which of these nodes, or parts of them, things of others need: without them they would be of nobody, or of nothing. */
async function usedByOthers(
  transaction: Transaction,
  owner: string,
  lost: readonly LostNode[],
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const { Label, Type, Far, statementName } of uses) {
    const ids = lost.filter(({ label }) => label === Label).map(({ id }) => id);
    const asked = statement(statementName, { Label, Type, Far });
    for (const { id } of await inPieces<{ id: string }>(transaction, asked, ids, { owner })) used.add(id);
  }
  for (const { id, record } of lost) if (used.has(id)) used.add(record);
  return used;
}

interface Use extends Record<"Label" | "Type" | "Far", string> {
  statementName: string;
}

/** How one thing can hang on another: by any relationship, of which the other is the end that does not declare it. */
export const uses: readonly Use[] = edgeSorts.flatMap(({ from, type: Type, to, by }): Use[] => {
  const [ofFrom, ofTo] = [
    { Label: from, Type, Far: to },
    { Label: to, Type, Far: from },
  ];
  if (by === "itself") return [ofFrom, ofTo].map((end) => ({ ...end, statementName: "writing/inUseByItself" }));
  return [{ ...(by === "from" ? ofTo : ofFrom), statementName: "writing/inUse" }];
});
