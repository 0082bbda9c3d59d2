import type { Value } from "../graph/params.ts";
import { searchLinesOf } from "../text/fold.ts";
import { edge } from "./edges.ts";
import { evidenceColumns, type EvidenceContent, evidenceOf, evidenceShape } from "./evidence.ts";
import { type LabelShape, type ModelNode, nodeOf, type NodeRef } from "./ModelNode.ts";

export interface RecommendationContent extends EvidenceContent {
  strength: string;
  cueWords: readonly string[];
  addressee?: string | undefined;
  action?: string | undefined;
  /** Keys of principles. */
  advances: readonly string[];
  /** Ids: `instrument:udhr`, `provision:udhr/19`. */
  invokes: readonly string[];
}

const columns = [...evidenceColumns, "strength", "cueWords", "addressee", "action", "addresseeSearch"] as const;

export const recommendationShape: LabelShape<(typeof columns)[number]> = {
  ...evidenceShape,
  label: "Recommendation",
  columns,
  needed: [...evidenceShape.needed, "strength", "addresseeSearch"],
};

export function recommendation(content: RecommendationContent): ModelNode {
  const { strength, cueWords, addressee, action, advances, invokes } = content;
  const { node, values, inPassage } = evidenceOf("Recommendation", content, "");
  const properties: Record<(typeof columns)[number], Value> = {
    ...values,
    strength,
    cueWords,
    addressee: addressee ?? null,
    action: action ?? null,
    addresseeSearch: addressee === undefined ? "" : searchLinesOf([addressee]),
  };
  const edges = [
    inPassage,
    ...advances.map((key, at) => edge(node, "ADVANCES", nodeOf("Principle", key), { position: at + 1 })),
    ...invokes.map((id, at) => edge(node, "INVOKES", citableOf(id), { position: at + 1 })),
  ];
  return { ...node, properties, edges };
}

/** `instrument:udhr` or `provision:udhr/19` */
function citableOf(id: string): NodeRef {
  return { label: id.startsWith("provision:") ? "Provision" : "Instrument", id };
}
