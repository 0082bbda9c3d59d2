import type { Value } from "../graph/params.ts";
import type { CodePointText } from "../text/CodePointText.ts";
import { edge } from "./edges.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";
import { searchLinesIn } from "./searchLinesIn.ts";

export interface PassageContent {
  /** Key of the contribution that it stands in. */
  contribution: string;
  number: number;
  voice: string;
  /** In code points of the text. */
  start: number;
  end: number;
  /** Key of the question that it answers: `forum/1`. */
  question?: string | undefined;
  /** The whole text of the contribution, where it is held. */
  text?: CodePointText | undefined;
}

const columns = [
  "number",
  "voice",
  "start",
  "end",
  "text",
  "contribution",
  "question",
  "textSearch",
  "sortKey",
] as const;

export const passageShape: LabelShape<(typeof columns)[number]> = {
  label: "Passage",
  columns,
  needed: ["number", "voice", "contribution", "textSearch", "sortKey"],
  partOf: "contribution",
};

export function passage(content: PassageContent): ModelNode {
  const { contribution: key, number, voice, start, end, text } = content;
  const [node, contribution] = [nodeOf("Passage", `${key}/${number}`), nodeOf("Contribution", key)];
  const question = content.question === undefined ? undefined : nodeOf("Question", content.question);
  const properties: Record<(typeof columns)[number], Value> = {
    number,
    voice,
    start,
    end,
    text: text?.slice(start, end) ?? null,
    contribution: contribution.id,
    question: question?.id ?? null,
    textSearch: text === undefined ? "" : searchLinesIn(text, start, end),
    sortKey: `${key} ${String(number).padStart(8, "0")}`,
  };
  const edges = [
    edge(contribution, "HAS_PASSAGE", node),
    ...(question === undefined ? [] : [edge(node, "ANSWERS", question)]),
  ];
  return { ...node, properties, edges };
}
