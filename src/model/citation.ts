import type { Value } from "../graph/params.ts";
import { edge } from "./edges.ts";
import { evidenceColumns, type EvidenceContent, evidenceOf, evidenceShape } from "./evidence.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";

export interface CitationContent extends EvidenceContent {
  /** Key. */
  instrument: string;
  rangeText?: string | undefined;
  function?: string | undefined;
  /** In the order of the words; `expanded` are those that only a range names. */
  provisions: readonly { key: string; expanded: boolean }[];
}

const columns = [...evidenceColumns, "instrument", "rangeText", "function"] as const;

export const citationShape: LabelShape<(typeof columns)[number]> = {
  ...evidenceShape,
  label: "Citation",
  columns,
  needed: [...evidenceShape.needed, "instrument"],
};

export function citation(content: CitationContent): ModelNode {
  const { rangeText, function: purpose, provisions } = content;
  const instrument = nodeOf("Instrument", content.instrument);
  const { node, values, inPassage } = evidenceOf("Citation", content, content.instrument);
  const properties: Record<(typeof columns)[number], Value> = {
    ...values,
    instrument: instrument.id,
    rangeText: rangeText ?? null,
    function: purpose ?? null,
  };
  const cited = provisions.map(({ key, expanded }, index) =>
    edge(node, "CITES", nodeOf("Provision", key), { expanded, position: index + 1 }),
  );
  return { ...node, properties, edges: [inPassage, edge(node, "CITES", instrument), ...cited] };
}
