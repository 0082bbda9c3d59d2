import type { Catalogue } from "./Catalogue.ts";
import { checkSpan } from "./checkPassages.ts";
import { checkProvisionOf } from "./checkProvisionOf.ts";
import { DuplicateCheck } from "./DuplicateCheck.ts";
import { passageWith } from "./passageWith.ts";
import { placeOf } from "./Place.ts";
import type { CitationRecord } from "./records/CitationRecord.ts";
import type { MentionRecord } from "./records/MentionRecord.ts";
import type { EvidenceRecord } from "./records/EvidenceRecord.ts";
import type { EvidenceFile } from "./records/files.ts";
import type { RecommendationRecord } from "./records/RecommendationRecord.ts";

/** Evidence stands within one passage, names what exists, and is given once: its id comes from what it says. */
export function checkEvidence(file: EvidenceFile, catalogue: Catalogue): void {
  const { mentions = [], citations = [], recommendations = [] } = file;
  const evidence: EvidenceRecord[] = [...mentions, ...citations, ...recommendations];
  if (evidence.length > 0 && !file.coding && !placeOf(file).has("coding")) {
    placeOf(file).fault("coding", "is missing: say who coded the evidence, with which codebook");
  }
  for (const piece of evidence) checkStanding(piece, file);
  mentions.forEach(checkStance);
  mentions.forEach((mention) => catalogue.principles.refer(mention.principle, placeOf(mention), "principle"));
  citations.forEach((citation) => checkCitation(citation, catalogue));
  recommendations.forEach((recommendation) => checkRecommendation(recommendation, catalogue));
  const once = new DuplicateCheck();
  sayOnce(once, "mention", mentions, ({ principle }) => principle);
  sayOnce(once, "citation", citations, ({ instrument }) => instrument ?? "");
  sayOnce(once, "recommendation", recommendations, () => "");
}

function sayOnce<T extends EvidenceRecord>(
  once: DuplicateCheck,
  kind: string,
  evidence: readonly T[],
  objectOf: (piece: T) => string,
): void {
  for (const piece of evidence)
    once.say(piece, "", [kind, piece.start, piece.end, objectOf(piece)], `the same ${kind}`);
}

function checkStanding(piece: EvidenceRecord, file: EvidenceFile): void {
  const { start, end } = piece;
  if (start === undefined || end === undefined) return;
  checkSpan(piece, file.contribution?.length);
  if (start >= end || passageWith(piece, file)) return;
  const touched = (file.passages ?? []).filter((passage) => passage.start < end && start < passage.end);
  const numbers = touched.map(({ number, ...at }) => `${number} (${at.start}-${at.end})`).join(", ");
  placeOf(piece).fault(
    "start",
    `${start}-${end} does not stand within one passage; ${numbers === "" ? "no passage is there" : `it touches ${numbers}`}`,
  );
}

/** Nobody holds a principle in no way: what a rule could not tell a person must say. */
function checkStance(mention: MentionRecord): void {
  if (mention.stance !== undefined || placeOf(mention).has("stance")) return;
  if (mention.status === "PROPOSED" || mention.status === "REJECTED") return;
  placeOf(mention).fault("stance", "is missing; an accepted mention says AFFIRMS, QUALIFIES or OPPOSES");
}

function checkCitation(citation: CitationRecord, catalogue: Catalogue): void {
  const once = new DuplicateCheck();
  if (citation.instrument === undefined && citation.namedAs !== undefined) {
    if (citation.status === "PROPOSED" || citation.status === "REJECTED") return;
    placeOf(citation).fault("instrument", `is missing: only a proposed citation may name what the graph does not have`);
    return;
  }
  catalogue.instruments.refer(citation.instrument, placeOf(citation), "instrument");
  for (const provision of citation.provisions ?? []) {
    checkProvisionOf(citation.instrument, provision.key, placeOf(provision), "key", catalogue);
    once.say(provision, "key", [provision.key], `"${provision.key}"`);
  }
}

function checkRecommendation(recommendation: RecommendationRecord, catalogue: Catalogue): void {
  const place = placeOf(recommendation);
  catalogue.principles.referAll(recommendation.advances, place, "advances");
  recommendation.invokes?.forEach((id, index) => {
    const [, kind, key] = /^(instrument|provision):(.+)$/.exec(id) ?? [];
    const field = `invokes ${index + 1}`;
    if (kind === "instrument") catalogue.instruments.refer(key, place, field);
    else if (kind === "provision") catalogue.provisions.refer(key, place, field);
    else place.fault(field, `"${id}" is not an id; write instrument:udhr or provision:udhr/19`);
  });
}
