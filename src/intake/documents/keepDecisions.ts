import { overlaps } from "../../text/spans.ts";
import type { CodePointText } from "../../text/CodePointText.ts";
import { type EvidenceRecord, hasOffsets, type WithOffsets } from "../../sources/seeds/records/EvidenceRecord.ts";
import type { PassageRecord } from "../../sources/seeds/records/PassageRecord.ts";
import type { EvidenceContent } from "./EvidenceContent.ts";
import type { ProposedEvidence } from "./evidenceFrom.ts";
import { reanchored } from "./reanchored.ts";

type Kind = "mentions" | "citations" | "recommendations";
type Proposed = Pick<ProposedEvidence, "passages" | Kind>;
type Pieces = Required<Pick<EvidenceContent, "passages" | Kind>>;
/** The text that was coded, and the text as it is now. */
interface Texts {
  before: CodePointText;
  after: CodePointText;
}

/**
 * What was read, with everything that a person decided: accepted, rejected, corrected and added pieces stay as they stand, and move
 * along where the text was corrected. `lost` are the words of decisions that no longer fit.
 */
export function keepDecisions(found: Proposed, before: EvidenceContent, texts: Texts): Pieces & { lost: string[] } {
  const lost: string[] = [];
  const passages = keptPassages(found.passages, before.passages, texts);
  const coder = before.coding?.coder ?? "";
  const kept = <T extends EvidenceRecord>(
    proposed: WithOffsets<T>[],
    known: T[] = [],
    objectOf: (piece: T) => string,
  ): T[] => {
    // What a coder only named moves with no text.
    const named = known.filter((piece) => !hasOffsets(piece));
    const moved = known.filter(hasOffsets).flatMap((piece) => {
      const place = texts.before.raw === texts.after.raw ? piece : reanchored(piece, texts.before, texts.after);
      if (place && standsIn(passages, place)) return [{ ...piece, start: place.start, end: place.end }];
      if (isDecided(piece, coder)) lost.push(texts.before.slice(piece.start, piece.end));
      return [];
    });
    const found = proposed.filter((piece) => standsIn(passages, piece));
    return [...named, ...merged(found, moved, coder, objectOf)];
  };
  return {
    passages,
    mentions: kept(found.mentions, before.mentions, ({ principle }) => principle),
    citations: kept(found.citations, before.citations, ({ instrument, namedAs }) => instrument ?? namedAs ?? ""),
    recommendations: kept(found.recommendations, before.recommendations, () => ""),
    lost,
  };
}

function merged<T extends WithOffsets<EvidenceRecord>>(
  proposed: T[],
  known: T[],
  coder: string,
  objectOf: (piece: T) => string,
): T[] {
  const same = (a: T, b: T): boolean => a.start === b.start && a.end === b.end && objectOf(a) === objectOf(b);
  const decided = known.filter((piece) => isDecided(piece, coder));
  const open = proposed
    // A person who cut a proposal shorter and accepted it does not want to see it again.
    .filter((piece) => !decided.some((one) => overlaps(one, piece) && objectOf(one) === objectOf(piece)))
    .map((piece) => known.find((one) => same(one, piece)) ?? piece);
  return [...decided, ...open].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function isDecided({ status = "ACCEPTED", coder }: EvidenceRecord, defaultCoder: string): boolean {
  return status !== "PROPOSED" || !(coder ?? defaultCoder).startsWith("rule:");
}

function standsIn(passages: PassageRecord[], { start, end }: { start: number; end: number }): boolean {
  return passages.some((passage) => passage.start <= start && end <= passage.end);
}

/** Passages of the same text stay as a person left them; those of a corrected text keep their voice where their words are the same. */
function keptPassages(found: PassageRecord[], known: PassageRecord[], { before, after }: Texts): PassageRecord[] {
  if (before.raw === after.raw) return known;
  const byWords = new Map(known.map((passage) => [before.slice(passage.start, passage.end), passage]));
  return found.map((passage) => {
    const same = byWords.get(after.slice(passage.start, passage.end));
    const { number, start, end } = passage;
    return same ? { ...same, number, start, end } : passage;
  });
}
