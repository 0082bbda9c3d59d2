import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import type { Label } from "../model/ModelNode.ts";
import { shapes } from "../model/shapes.ts";
import { inPieces } from "./inPieces.ts";

/** A node as it stands in the graph. */
export interface Present {
  id: string;
  /** Empty where it has none yet. */
  fingerprint: string;
  /** Id of the record that it is a part of; its own for a record. */
  record: string;
  owners: string[];
}

/** Which of these nodes of a label stand in the graph. */
export async function presentNodes(
  transaction: Transaction,
  label: Label,
  ids: readonly string[],
): Promise<Map<string, Present>> {
  const asked = statement("writing/present", { Label: label, record: shapes[label].partOf ?? "id" });
  return new Map((await inPieces<Present>(transaction, asked, ids)).map((row) => [row.id, row]));
}

/** The id of the contribution that a node is a part of, or is itself. */
export function contributionOf(label: Label, { id, record }: Pick<Present, "id" | "record">): string | undefined {
  if (label === "Contribution") return id;
  return shapes[label].partOf === "contribution" ? record : undefined;
}
