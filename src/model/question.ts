import type { Value } from "../graph/params.ts";
import { edge } from "./edges.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";

export interface QuestionContent {
  /** Key of the process that asked it. */
  process: string;
  number: number;
  text: string;
}

const columns = ["text", "key", "number", "process"] as const;

export const questionShape: LabelShape<(typeof columns)[number]> = {
  label: "Question",
  columns,
  needed: ["text", "key", "number", "process"],
  partOf: "process",
};

export function question({ process: processKey, number, text }: QuestionContent): ModelNode {
  const key = `${processKey}/${number}`;
  const [node, process] = [nodeOf("Question", key), nodeOf("Process", processKey)];
  const properties: Record<(typeof columns)[number], Value> = { text, key, number, process: process.id };
  return { ...node, properties, edges: [edge(process, "ASKS", node)] };
}
