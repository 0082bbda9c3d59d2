import type { CodePointText } from "../../text/CodePointText.ts";
import { placeOf } from "./Place.ts";
import { type EvidenceRecord, hasOffsets, type WithOffsets } from "./records/EvidenceRecord.ts";
import type { EvidenceFile } from "./records/files.ts";

/** As many places as a fault names where the words stand more than once. */
const MOST_PLACES = 3;

/** A quote is verbatim: what stands from `start` to `end` is `exact`. Where the text is not held, no words are given. */
export function checkQuotes(file: EvidenceFile, text: CodePointText | undefined): void {
  const { mentions = [], citations = [], recommendations = [] } = file;
  const held = file.contribution !== undefined && placeOf(file.contribution).has("text");
  for (const evidence of [...mentions, ...citations, ...recommendations]) {
    if (!hasOffsets(evidence)) continue;
    if (!held) checkNoWords(evidence);
    else if (text) checkWords(evidence, text);
  }
}

function checkNoWords(evidence: EvidenceRecord): void {
  if (evidence.exact === undefined) return;
  placeOf(evidence).fault(
    "exact",
    "gives words of a text that is not held; take it out, or add text: to the contribution",
  );
}

function checkWords(evidence: WithOffsets<EvidenceRecord>, text: CodePointText): void {
  const { start, end, exact } = evidence;
  const place = placeOf(evidence);
  if (exact === undefined) {
    if (!place.has("exact"))
      place.fault("exact", `is missing: the text is held, and ${start}-${end} reads ${shown(text.slice(start, end))}`);
    return;
  }
  if (text.slice(start, end) === exact) return;
  const places = text.placesOf(exact, MOST_PLACES).map((found) => `${found.start}-${found.end}`);
  const hint =
    places.length > 0 ? `it stands at ${places.join(", ")}` : "these words are nowhere in it; copy them from the text";
  place.fault("exact", `is not what stands at ${start}-${end}, which is ${shown(text.slice(start, end))}; ${hint}`);
}

function shown(words: string): string {
  const characters = Array.from(words);
  return JSON.stringify(characters.length > 80 ? `${characters.slice(0, 79).join("")}…` : words);
}
