import type { Value } from "../graph/params.ts";
import { edge } from "./edges.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";

export interface ProvisionContent {
  /** `udhr/19`, `sdgs/9/9.c` */
  key: string;
  /** Key. */
  instrument: string;
  /** Key of the provision in which it stands. */
  parent?: string | undefined;
  kind: string;
  /** As it is printed. */
  number: string;
  /** As it is cited: Article 19, paragraph 72(a). */
  label: string;
  heading?: string | undefined;
  section?: string | undefined;
  /** Its place among its siblings, from 1. */
  position: number;
}

const columns = ["label", "key", "kind", "number", "heading", "section", "position", "instrument", "parent"] as const;

export const provisionShape: LabelShape<(typeof columns)[number]> = {
  label: "Provision",
  columns,
  needed: ["label", "key", "kind", "number", "position", "instrument"],
  partOf: "instrument",
};

export function provision(content: ProvisionContent): ModelNode {
  const { key, kind, label, number, heading, section, position } = content;
  const node = nodeOf("Provision", key);
  const instrument = nodeOf("Instrument", content.instrument);
  const parent = content.parent === undefined ? undefined : nodeOf("Provision", content.parent);
  const properties: Record<(typeof columns)[number], Value> = {
    label,
    key,
    kind,
    number,
    heading: heading ?? null,
    section: section ?? null,
    position,
    instrument: instrument.id,
    parent: parent?.id ?? null,
  };
  return { ...node, properties, edges: [edge(parent ?? instrument, "HAS_PROVISION", node)] };
}
