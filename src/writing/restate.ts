import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import type { Label } from "../model/ModelNode.ts";
import { fingerprintOf } from "./fingerprints.ts";
import { contributionOf, presentNodes } from "./present.ts";
import { storedNodes } from "./stored.ts";
import type { Versions } from "./Versions.ts";
import { writeAll } from "./writeAll.ts";

const nodesAtOnce = 1_000;

/** Recomputes the state of nodes from what stands in the graph. Returns how many were in another state. */
export async function restate(
  transaction: Transaction,
  versions: Versions,
  label: Label,
  ids: readonly string[],
): Promise<number> {
  let changed = 0;
  for (let start = 0; start < ids.length; start += nodesAtOnce) {
    const piece = ids.slice(start, start + nodesAtOnce);
    const present = await presentNodes(transaction, label, piece);
    const rows: { id: string; properties: { fingerprint: string } }[] = [];
    for (const node of await storedNodes(transaction, label, piece)) {
      const [before, fingerprint] = [present.get(node.id)!, fingerprintOf(node)];
      versions.replace(before.fingerprint, fingerprint, contributionOf(label, before));
      if (before.fingerprint !== fingerprint) rows.push({ id: node.id, properties: { fingerprint } });
    }
    changed += rows.length;
    await writeAll(transaction, statement("writing/putNodes", { Label: label }), rows);
  }
  return changed;
}
