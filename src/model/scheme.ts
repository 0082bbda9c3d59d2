import type { Value } from "../graph/params.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";

export interface SchemeContent {
  key: string;
  title: string;
  version: string;
  description?: string | undefined;
}

const columns = ["title", "key", "version", "description"] as const;

export const schemeShape: LabelShape<(typeof columns)[number]> = {
  label: "Scheme",
  columns,
  needed: ["title", "key", "version"],
  walkedBy: [],
};

export function scheme({ key, title, version, description }: SchemeContent): ModelNode {
  const properties: Record<(typeof columns)[number], Value> = {
    title,
    key,
    version,
    description: description ?? null,
  };
  return { ...nodeOf("Scheme", key), properties, edges: [] };
}
