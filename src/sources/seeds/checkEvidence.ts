import { claimOf } from "../../model/mention.ts";
import { placeKey } from "../../model/placeKey.ts";
import type { Catalogue } from "./Catalogue.ts";
import { checkSpan } from "./checkPassages.ts";
import { checkProvisionOf } from "./checkProvisionOf.ts";
import { DuplicateCheck } from "./DuplicateCheck.ts";
import { passageWith } from "./passageWith.ts";
import { placeOf } from "./Place.ts";
import type { CitationRecord } from "./records/CitationRecord.ts";
import type { MentionRecord } from "./records/MentionRecord.ts";
import { type EvidenceRecord, hasOffsets, type WithOffsets } from "./records/EvidenceRecord.ts";
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
  // The name is words of the document.
  const isHeld = file.contribution !== undefined && placeOf(file.contribution).has("text");
  citations.forEach((citation) => checkCitation(citation, isHeld, catalogue));
  recommendations.forEach((recommendation) => checkRecommendation(recommendation, catalogue));
  const once = new DuplicateCheck();
  sayOnce(
    once,
    "mention",
    mentions,
    ({ principle }) => principle,
    ({ stance }) => claimOf(stance),
  );
  sayOnce(once, "citation", citations, ({ instrument }) => instrument ?? "");
  sayOnce(once, "recommendation", recommendations, () => "");
}

function sayOnce<T extends EvidenceRecord>(
  once: DuplicateCheck,
  kind: string,
  evidence: readonly T[],
  objectOf: (piece: T) => string,
  claimedBy: (piece: T) => string = () => "",
): void {
  for (const piece of evidence) {
    const { start, end, locator, time = 1 } = piece;
    const place = locator === undefined ? [start, end] : [placeKey({ locator, time }, claimedBy(piece))];
    once.say(piece, "", [kind, ...place, objectOf(piece)], `the same ${kind}`);
  }
}

function checkStanding(piece: EvidenceRecord, file: EvidenceFile): void {
  checkFields(piece);
  if (hasOffsets(piece)) checkOffsets(piece, file);
  else if (piece.passage !== undefined && !passageWith(piece, file))
    placeOf(piece).fault("passage", `is ${piece.passage}, and no passage has this number; name one above`);
}

/** Words have offsets, a place that was only named has a locator and its passage, and neither has what the other has. */
function checkFields(piece: EvidenceRecord): void {
  const place = placeOf(piece);
  const isNamed = place.has("locator");
  const [wanted, others] = isNamed
    ? [["passage"], ["start", "end", "exact"]]
    : [
        ["start", "end"],
        ["passage", "time"],
      ];
  for (const field of wanted.filter((one) => !place.has(one)))
    place.fault(
      field,
      isNamed ? "is missing: give its number" : "is missing: say where the words stand, or name the place as locator",
    );
  for (const field of others.filter((one) => place.has(one)))
    place.fault(field, isNamed ? "stands beside a locator; keep one of both" : "goes with a locator; take it out");
}

function checkOffsets(piece: WithOffsets<EvidenceRecord>, file: EvidenceFile): void {
  const { start, end } = piece;
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

function checkCitation(citation: CitationRecord, isHeld: boolean, catalogue: Catalogue): void {
  const once = new DuplicateCheck();
  if (!placeOf(citation).has("instrument")) {
    const isOpen = citation.status === "PROPOSED" || citation.status === "REJECTED";
    if (!isOpen)
      placeOf(citation).fault(
        "instrument",
        "is missing: only a proposed citation may name what the graph does not have",
      );
    else if (isHeld && !placeOf(citation).has("namedAs"))
      placeOf(citation).fault("instrument", "is missing: name it, or give its words as namedAs");
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
