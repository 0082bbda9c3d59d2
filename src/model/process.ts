import type { Value } from "../graph/params.ts";
import { edge } from "./edges.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";
import { type Source, sourceColumns, sourceValues } from "./source.ts";

export interface ProcessContent {
  key: string;
  name: string;
  opened?: string | undefined;
  closed?: string | undefined;
  /** Key of the provision that asked for it. */
  mandate?: string | undefined;
  formerKeys?: readonly string[] | undefined;
  source: Source;
}

const columns = ["name", "key", "opened", "closed", "mandate", "formerKeys", ...sourceColumns] as const;

export const processShape: LabelShape<(typeof columns)[number]> = {
  label: "Process",
  columns,
  needed: ["name", "key"],
};

export function process({ key, name, opened, closed, mandate, formerKeys, source }: ProcessContent): ModelNode {
  const node = nodeOf("Process", key);
  const provision = mandate === undefined ? undefined : nodeOf("Provision", mandate);
  const properties: Record<(typeof columns)[number], Value> = {
    name,
    key,
    opened: opened ?? null,
    closed: closed ?? null,
    mandate: provision?.id ?? null,
    formerKeys: formerKeys ?? [],
    ...sourceValues(source),
  };
  return { ...node, properties, edges: provision === undefined ? [] : [edge(node, "MANDATED_BY", provision)] };
}
