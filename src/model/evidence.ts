import type { Value } from "../graph/params.ts";
import type { CodePointText } from "../text/CodePointText.ts";
import { edge } from "./edges.ts";
import { type LabelShape, type ModelEdge, nodeOf, type NodeRef } from "./ModelNode.ts";
import { placeKey, placeSortKey } from "./placeKey.ts";
import { searchLinesIn } from "./searchLinesIn.ts";

/** What is known of a piece of evidence of any kind. */
export interface EvidenceContent {
  /** Key of the contribution in which it stands, and the number of its passage. */
  contribution: string;
  passage: number;
  place: Words | Place;
  status: string;
  coder: string;
  confidence?: number | undefined;
  codebookVersion: string;
  codedAt?: string | undefined;
  note?: string | undefined;
}

/** Words of the text, in code points; the whole text of the contribution where it is held. */
export interface Words {
  start: number;
  end: number;
  text: CodePointText | undefined;
}

/** A place as a coder named it, without the words; `time` counts those that say the same, from 1. */
export interface Place {
  locator: string;
  time: number;
}

const quoteColumns = ["start", "end", "startUtf16", "endUtf16", "exact", "prefix", "suffix", "quoteSearch"] as const;
export const evidenceColumns = [
  "locator",
  "kind",
  ...quoteColumns,
  "passage",
  "contribution",
  "status",
  "coder",
  "confidence",
  "codebookVersion",
  "codedAt",
  "note",
  "sortKey",
] as const;

/** What the shapes of the three kinds have in common. */
export const evidenceShape = {
  needed: [
    "locator",
    "kind",
    "passage",
    "contribution",
    "status",
    "coder",
    "codebookVersion",
    "quoteSearch",
    "sortKey",
  ],
  partOf: "contribution",
} as const satisfies Omit<LabelShape<(typeof evidenceColumns)[number]>, "label" | "columns">;

type Kind = "Mention" | "Citation" | "Recommendation";

/**
 * The node of a piece of evidence, what all kinds know of it, and its place in a passage. Ids come from what the evidence says (kind,
 * contribution, place, object), so that planting again, or elsewhere, gives the same. (A second coder of the same words would come
 * into the id behind the object; the first keeps it as it is.)
 */
export function evidenceOf(
  label: Kind,
  content: EvidenceContent,
  object: string,
  /** What tells claims of one place apart, beside the object. */
  claim = "",
): { node: NodeRef; values: Record<(typeof evidenceColumns)[number], Value>; inPassage: ModelEdge } {
  const { contribution: key, place } = content;
  const node = nodeOf(label, keyOf(content, object, claim));
  const passage = nodeOf("Passage", `${key}/${content.passage}`);
  const quote = quoteOf(place);
  // Written out: there are millions of these, and spreading takes longer than all else.
  const values = {
    locator: "locator" in place ? place.locator : `paragraph ${content.passage}`,
    kind: label.toUpperCase(),
    start: quote.start,
    end: quote.end,
    startUtf16: quote.startUtf16,
    endUtf16: quote.endUtf16,
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    quoteSearch: quote.quoteSearch,
    passage: passage.id,
    contribution: `contribution:${key}`,
    status: content.status,
    coder: content.coder,
    confidence: content.confidence ?? null,
    codebookVersion: content.codebookVersion,
    codedAt: content.codedAt ?? null,
    note: content.note ?? null,
    sortKey: sortKeyOf(content, object, claim),
  };
  return { node, values, inPassage: edge(passage, "HAS_EVIDENCE", node) };
}

type Placed = Pick<EvidenceContent, "contribution" | "place">;

function keyOf({ contribution: key, place }: Placed, object: string, claim: string): string {
  if ("locator" in place) return `${object === "" ? key : `${key}/${object}`}/${placeKey(place, claim)}`;
  const words = `${key}/${place.start}-${place.end}`;
  return object === "" ? words : `${words}/${object}`;
}

/** Which one it is of those that say the same of a place, from 1: its id alone says it, and only from the second on. */
export function timeIn(id: string, contribution: string, locator: string, object: string, claim: string): number {
  const first = keyOf({ contribution, place: { locator, time: 1 } }, object, claim);
  return Number(id.slice(id.indexOf(":") + first.length + 2)) || 1;
}

function sortKeyOf({ contribution: key, place }: EvidenceContent, object: string, claim: string): string {
  if ("locator" in place) return `${key} ${object} ${placeSortKey(place, claim)}`;
  const padded = (offset: number) => String(offset).padStart(9, "0");
  return `${key} ${padded(place.start)} ${padded(place.end)}`;
}

/** Code points before and after a quote that help to find it again (W3C TextQuoteSelector). */
const surroundingLength = 32;

const noWords = { exact: null, prefix: null, suffix: null, startUtf16: null, endUtf16: null, quoteSearch: "" };
const nowhere = { start: null, end: null, ...noWords };

function quoteOf(place: Words | Place): Record<(typeof quoteColumns)[number], Value> {
  if ("locator" in place) return nowhere;
  const { start, end, text } = place;
  if (text === undefined) return { start, end, ...noWords };
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - surroundingLength), start),
    suffix: text.slice(end, end + surroundingLength),
    startUtf16: text.unitAt(start),
    endUtf16: text.unitAt(end),
    quoteSearch: searchLinesIn(text, start, end),
  };
}
