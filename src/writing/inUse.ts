import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";

/** What of an import hangs on what of the seeds, and by which relationship. */
export const usesOfImports = [
  { Label: "Principle", Type: "OF", Far: "Mention" },
  { Label: "Scheme", Type: "READ_FOR", Far: "Contribution" },
  { Label: "Contributor", Type: "SUBMITTED", Far: "Contribution" },
  { Label: "Process", Type: "SUBMITTED_TO", Far: "Contribution" },
] as const;

/** Which of these nodes, ids by label, imported documents and codings need: without them they would be of nobody, or of nothing. */
export async function inUse(
  transaction: Transaction,
  idsOf: (label: string) => string[],
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const names of usesOfImports) {
    const asked = { ids: idsOf(names.Label), origin: "import" };
    for (const { id } of await transaction.run<{ id: string }>(statement("plant/inUse", names), asked)) used.add(id);
  }
  return used;
}
