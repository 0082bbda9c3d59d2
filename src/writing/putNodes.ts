import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import type { Label } from "../model/ModelNode.ts";
import { shapes } from "../model/shapes.ts";
import { createMentions, isPlainMention } from "./createMentions.ts";
import { createNodes } from "./createNodes.ts";
import { newProperties } from "./newProperties.ts";
import { withOwner } from "./withOwner.ts";
import { writeAll } from "./writeAll.ts";
import type { Changed } from "./Writer.ts";

/**
 * Puts nodes of a label, sorted by their ids. Returns those whose relationships are still to be put: mentions without words come with
 * theirs, as all else stands there by now.
 */
export async function putNodes(
  transaction: Transaction,
  label: Label,
  changed: readonly Changed[],
  owner: string,
): Promise<readonly Changed[]> {
  const [first] = changed;
  if (first === undefined) return [];
  const isPlain = (one: Changed) => one.before === undefined && label === "Mention" && isPlainMention(one, first);
  const others = changed.filter((one) => !isPlain(one));
  if (others.length < changed.length) await createMentions(transaction, changed.filter(isPlain), [owner]);
  const rows = (await withoutCreated(transaction, label, others, owner)).map(
    ({ id, properties, fingerprint, before }) => ({
      id,
      properties: {
        ...(before === undefined ? newProperties(label, properties) : properties),
        fingerprint,
        owners: withOwner(before, owner),
      },
    }),
  );
  await writeAll(transaction, statement("writing/putNodes", { Label: label }), rows);
  return others;
}

/** What documents consist of is made by columns, where it is new: nothing else comes in such numbers. */
async function withoutCreated(
  transaction: Transaction,
  label: Label,
  nodes: readonly Changed[],
  owner: string,
): Promise<readonly Changed[]> {
  if (shapes[label].partOf !== "contribution") return nodes;
  const isNew = ({ id, before }: Changed, index: number) => before === undefined && nodes[index - 1]?.id !== id;
  const left = await createNodes(transaction, label, nodes.filter(isNew), [owner]);
  return [...left, ...nodes.filter((one, index) => !isNew(one, index))];
}
