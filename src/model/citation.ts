import type { Value } from "../graph/params.ts";
import { edge } from "./edges.ts";
import { evidenceColumns, type EvidenceContent, evidenceOf, evidenceShape } from "./evidence.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";

export interface CitationContent extends EvidenceContent {
  /** Key; missing where the words name something that the graph does not have. */
  instrument?: string | undefined;
  /** The words of the name, where there is no instrument. */
  namedAs?: string | undefined;
  /** TEXT where it is not said: in what the document says. */
  part?: "TEXT" | "REFERENCE_LIST" | undefined;
  rangeText?: string | undefined;
  function?: string | undefined;
  /** In the order of the words; `expanded` are those that only a range names. */
  provisions: readonly { key: string; expanded: boolean }[];
}

const columns = [...evidenceColumns, "instrument", "namedAs", "place", "rangeText", "function"] as const;

export const citationShape: LabelShape<(typeof columns)[number]> = {
  ...evidenceShape,
  label: "Citation",
  columns,
  needed: [...evidenceShape.needed, "place"],
};

export function citation(content: CitationContent): ModelNode {
  const { instrument: key, namedAs, part, rangeText, function: purpose, provisions } = content;
  const instrument = key === undefined ? undefined : nodeOf("Instrument", key);
  const { node, values, inPassage } = evidenceOf("Citation", content, key ?? "");
  const properties: Record<(typeof columns)[number], Value> = {
    ...values,
    instrument: instrument?.id ?? null,
    namedAs: namedAs ?? null,
    place: part ?? "TEXT",
    rangeText: rangeText ?? null,
    function: purpose ?? null,
  };
  const cited = provisions.map(({ key, expanded }, index) =>
    edge(node, "CITES", nodeOf("Provision", key), { expanded, position: index + 1 }),
  );
  const whole = instrument === undefined ? [] : [edge(node, "CITES", instrument)];
  return { ...node, properties, edges: [inPassage, ...whole, ...cited] };
}
