import type { Value } from "../graph/params.ts";
import { edge } from "./edges.ts";
import { evidenceColumns, type EvidenceContent, evidenceOf, evidenceShape } from "./evidence.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";

export interface MentionContent extends EvidenceContent {
  /** Key. */
  principle: string;
  /** Missing where a rule could not tell it and nobody has decided yet. */
  stance?: string | undefined;
  explicit: boolean;
}

const columns = [...evidenceColumns, "principle", "stance", "explicit"] as const;

export const mentionShape: LabelShape<(typeof columns)[number]> = {
  ...evidenceShape,
  label: "Mention",
  columns,
  needed: [...evidenceShape.needed, "principle", "explicit"],
};

/** What of a stance tells mentions of one place apart. */
export function claimOf(stance: string | undefined): string {
  return stance === undefined || stance === "AFFIRMS" ? "" : stance.toLowerCase();
}

export function mention(content: MentionContent): ModelNode {
  const { stance, explicit } = content;
  const principle = nodeOf("Principle", content.principle);
  const { node, values, inPassage } = evidenceOf("Mention", content, content.principle, claimOf(stance));
  const claimed = { principle: principle.id, stance: stance ?? null, explicit };
  const properties: Record<(typeof columns)[number], Value> = Object.assign(values, claimed);
  return { ...node, properties, edges: [inPassage, edge(node, "OF", principle)] };
}
