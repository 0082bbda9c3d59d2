import { searchLinesOf } from "../../../text/fold.ts";
import type { Params } from "../../../graph/params.ts";
import { CodePointText } from "../../../text/CodePointText.ts";
import type { SeedCitation, SeedContribution, SeedMention, SeedRecommendation } from "../Seeds.ts";
import { edge, type EdgeImage, type GraphImage, nodeOf } from "../../../model/GraphImage.ts";
import { searchLinesIn } from "../../../model/searchLinesIn.ts";

type Evidence = SeedMention | SeedCitation | SeedRecommendation;
type Node = { label: string; id: string };

/** Code points before and after a quote that help to find it again (W3C TextQuoteSelector). */
const surroundingLength = 32;

/** Ids come from what the evidence says (kind, contribution, place, object), so that planting again, or elsewhere, gives the same. */
export function evidenceImage(contribution: SeedContribution): GraphImage {
  const { key, text } = contribution;
  const raw = text === undefined ? undefined : new CodePointText(text);
  const image: GraphImage = { nodes: [], edges: [] };
  const put = (label: string, evidence: Evidence, object: string, more: Params, links: (node: Node) => EdgeImage[]) => {
    const place = `${key}/${evidence.start}-${evidence.end}`;
    const node = nodeOf(label, object === "" ? place : `${place}/${object}`);
    const passage = nodeOf("Passage", `${key}/${evidence.passage}`);
    image.nodes.push({ ...node, properties: { ...columnsOf(label, contribution, evidence, raw), ...more } });
    image.edges.push(edge(passage, "HAS_EVIDENCE", node), ...links(node));
  };
  for (const mention of contribution.mentions) {
    const principle = nodeOf("Principle", mention.principle);
    const { stance, explicit } = mention;
    put("Mention", mention, mention.principle, { stance, explicit, principle: principle.id }, (node) => [
      edge(node, "OF", principle),
    ]);
  }
  for (const citation of contribution.citations) {
    const instrument = nodeOf("Instrument", citation.instrument);
    const { rangeText, function: purpose } = citation;
    const more = { rangeText: rangeText ?? null, function: purpose ?? null, instrument: instrument.id };
    put("Citation", citation, citation.instrument, more, (node) => [
      edge(node, "CITES", instrument),
      ...citation.provisions.map(({ key: cited, expanded }, index) =>
        edge(node, "CITES", nodeOf("Provision", cited), { expanded, position: index + 1 }),
      ),
    ]);
  }
  for (const recommendation of contribution.recommendations) {
    put("Recommendation", recommendation, "", recommendationColumns(recommendation), (node) => [
      ...recommendation.advances.map((principle) => edge(node, "ADVANCES", nodeOf("Principle", principle))),
      ...recommendation.invokes.map((id) => edge(node, "INVOKES", citableOf(id))),
    ]);
  }
  return image;
}

function columnsOf(
  label: string,
  { key }: SeedContribution,
  evidence: Evidence,
  raw: CodePointText | undefined,
): Params {
  const { start, end, passage, status, coder, confidence, codebookVersion, codedAt, note } = evidence;
  const padded = (offset: number) => String(offset).padStart(9, "0");
  return {
    kind: label.toUpperCase(),
    passage: nodeOf("Passage", `${key}/${passage}`).id,
    contribution: nodeOf("Contribution", key).id,
    start,
    end,
    status,
    coder,
    confidence: confidence ?? null,
    codebookVersion,
    codedAt: codedAt ?? null,
    note: note ?? null,
    locator: `paragraph ${passage}`,
    sortKey: `${key} ${padded(start)} ${padded(end)}`,
    ...quoteColumns(raw, start, end),
  };
}

function quoteColumns(raw: CodePointText | undefined, start: number, end: number): Params {
  if (raw === undefined) {
    return { exact: null, prefix: null, suffix: null, startUtf16: null, endUtf16: null, quoteSearch: "" };
  }
  const exact = raw.slice(start, end);
  return {
    exact,
    prefix: raw.slice(Math.max(0, start - surroundingLength), start),
    suffix: raw.slice(end, end + surroundingLength),
    startUtf16: raw.unitAt(start),
    endUtf16: raw.unitAt(end),
    quoteSearch: searchLinesIn(raw, start, end),
  };
}

function recommendationColumns({ strength, cueWords, addressee, action }: SeedRecommendation): Params {
  return {
    strength,
    cueWords,
    addressee: addressee ?? null,
    action: action ?? null,
    addresseeSearch: addressee === undefined ? "" : searchLinesOf([addressee]),
  };
}

/** `instrument:udhr` or `provision:udhr/19` */
function citableOf(id: string): Node {
  return { label: id.startsWith("provision:") ? "Provision" : "Instrument", id };
}
