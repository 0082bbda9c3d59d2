import { attachedIn } from "./attachProvisions.ts";
import type { Attached, CitationState } from "./attachProvisions.ts";
import type { CitationReader } from "./CitationReader.ts";
import type { ResolutionStatus as StatusName } from "../domain/analysis/ResolvedCitation.ts";
import type { View } from "../text/View.ts";
import type { KnownInstrument } from "./Vocabulary.ts";
import type { Span } from "../text/View.ts";

export type ResolutionStatus = `${StatusName}`;

export interface CitedProvision {
  /** Key of the provision; null if the instrument has no such one. */
  key: string | null;
  /** As cited: "69", "72 b", "9.c". */
  label: string;
  expanded: boolean;
}

/** A citation as it is proposed; the span is UTF-16 in the raw text. */
export interface Citation extends Span {
  status: ResolutionStatus;
  instrument: string | null;
  candidates: string[];
  rangeText: string | null;
  provisions: CitedProvision[];
  rule: string;
  confidence: number;
}

/** The citations of one passage. `state` carries what the passages before it named, for numbers without a name. */
export function citationsOf(view: View, reader: CitationReader, state: CitationState): Citation[] {
  return attachedIn(view.text, reader, state).map((attached) => ({
    ...resolved(attached, reader),
    ...view.rawSpan(attached),
  }));
}

function resolved(attached: Attached, reader: CitationReader): Omit<Citation, "start" | "end"> {
  const { keys, rule, confidence, provisions } = attached;
  const fitting =
    provisions.length === 0
      ? keys
      : keys.filter((key) => provisions.every((one) => provisionKey(reader, key, one.path)));
  const chosen = keys.length === 1 ? keys[0] : fitting.length === 1 ? fitting[0] : undefined;
  const rangeText = attached.rangeText;
  if (chosen === undefined) {
    const status = keys.length === 0 ? "UNKNOWN" : "AMBIGUOUS";
    const cited = provisions.map(({ path, expanded }) => ({ key: null, label: path.join(" "), expanded }));
    return { status, instrument: null, candidates: keys, rangeText, provisions: cited, rule, confidence };
  }
  const cited = provisions
    .map(({ path, expanded }) => ({ key: provisionKey(reader, chosen, path) ?? null, label: path.join(" "), expanded }))
    // 19(2) and 19(3) may both be article 19.
    .filter(({ key }, index, all) => key === null || all.findIndex((other) => other.key === key) === index);
  const status = cited.every(({ key }) => key !== null) ? "RESOLVED" : "UNKNOWN_PROVISION";
  return { status, instrument: chosen, candidates: [chosen], rangeText, provisions: cited, rule, confidence };
}

/** The provision of an instrument, or of one that is part of it, that bears these numbers. */
function provisionKey(reader: CitationReader, instrument: string, path: string[]): string | undefined {
  const known = reader.instrument(instrument);
  if (!known) return undefined;
  const named = keyIn(known, path);
  return named !== undefined || path.length === 1 ? named : undividedKey(reader, instrument, path.slice(0, -1));
}

function keyIn({ key: instrument, provisions }: KnownInstrument, path: string[]): string | undefined {
  const isThere = (key: string) => provisions.some((provision) => provision.key === key);
  const direct = `${instrument}/${path.join("/")}`;
  if (isThere(direct)) return direct;
  const label = path.join("");
  // "72.a" is 72 (a) where no provision bears the dot in its own number.
  const dotted = /^(\d+)\.([a-z])$/.exec(label);
  const item = `${instrument}/${dotted?.[1]}/${dotted?.[2]}`;
  if (dotted && isThere(item)) return item;
  const labelled = provisions.filter((provision) => provision.label.toLowerCase() === label && path.length === 1);
  return labelled.length === 1 && /\D/.test(label) ? labelled[0]?.key : undefined;
}

/** Article 19(3) is in article 19, where the graph does not know the paragraphs of that one; where it does, 72(z) is none of them. */
function undividedKey(reader: CitationReader, instrument: string, path: string[]): string | undefined {
  const key = provisionKey(reader, instrument, path);
  const isDivided = reader.instrument(instrument)?.provisions.some((other) => other.key.startsWith(`${key}/`));
  return isDivided ? undefined : key;
}
