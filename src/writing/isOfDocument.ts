import type { ModelNode } from "../model/ModelNode.ts";
import { shapes } from "../model/shapes.ts";

/** A document, or what is a part of one. */
export function isOfDocument({ label }: ModelNode): boolean {
  return label === "Contribution" || shapes[label].partOf === "contribution";
}
