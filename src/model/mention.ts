import type { Value } from "../graph/params.ts";
import { edge } from "./edges.ts";
import { evidenceColumns, type EvidenceContent, evidenceOf, evidenceShape } from "./evidence.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";

export interface MentionContent extends EvidenceContent {
  /** Key. */
  principle: string;
  stance: string;
  explicit: boolean;
}

const columns = [...evidenceColumns, "principle", "stance", "explicit"] as const;

export const mentionShape: LabelShape<(typeof columns)[number]> = {
  ...evidenceShape,
  label: "Mention",
  columns,
  needed: [...evidenceShape.needed, "principle", "stance", "explicit"],
};

export function mention(content: MentionContent): ModelNode {
  const { stance, explicit } = content;
  const principle = nodeOf("Principle", content.principle);
  const claim = stance === "AFFIRMS" ? "" : stance.toLowerCase();
  const { node, values, inPassage } = evidenceOf("Mention", content, content.principle, claim);
  const claimed = { principle: principle.id, stance, explicit };
  const properties: Record<(typeof columns)[number], Value> = Object.assign(values, claimed);
  return { ...node, properties, edges: [inPassage, edge(node, "OF", principle)] };
}
