import { attachedIn } from "./attachProvisions.ts";
import type { Attached } from "./attachProvisions.ts";
import type { CitationState } from "./CitationState.ts";
import type { CitationReader } from "./CitationReader.ts";
import type { ResolutionStatus as StatusName } from "../../domain/analysis/ResolvedCitation.ts";
import type { Passage } from "../passages/Passage.ts";
import type { KnownInstrument } from "../Vocabulary.ts";
import type { Span } from "../../text/View.ts";

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
  /** The words of the name, where no instrument answers to it. */
  namedAs: string | null;
  place: "TEXT" | "REFERENCE_LIST";
  candidates: string[];
  rangeText: string | null;
  provisions: CitedProvision[];
  rule: string;
  confidence: number;
}

type CitingPassage = Pick<Passage, "view" | "reference" | "addresses">;

/** Among them the title, which says on what a document comments. */
const openingPassages = 3;
/** The title and the passage below it. */
const titlePassages = 2;
const fewestParagraphs = 8;
/** One alone may speak of it, or quote a number, in passing. */
const fewestComments = 2;

/** The citations of every passage of a text, in order. `state` carries what the passages before name, for numbers without a name. */
export function citationsOf(passages: CitingPassage[], reader: CitationReader, state: CitationState): Citation[][] {
  const texts = passages.map(({ view }) => view.text);
  const heads = texts.map((text) => kindThatBegins(text, reader));
  state.text = texts.join("\n");
  state.setsGoals = heads.includes("GOAL");
  state.setsPrinciples = heads.includes("PRINCIPLE");
  state.ownParagraphs = ownParagraphsOf(texts);
  state.ofDraft = isOfDraft(texts, heads, reader);
  const attached = passages.map(({ view }) => attachedIn(view.text, reader, state));
  const named = new Set(state.named);
  return passages.map((passage, at) => citationsIn(passage, withLaterNames(attached[at] ?? [], named, reader), reader));
}

/** "Goal 1: …", "## Goal 1". */
function kindThatBegins(text: string, reader: CitationReader): string | undefined {
  const head = /^[^\p{L}\p{N}]*\p{L}+\s\d{1,2}(?=[\s.:–-]|$)/u.exec(text)?.[0];
  return head === undefined ? undefined : reader.provisionsIn(head)[0]?.kind;
}

/** From the first on: those of an extract, and the few items of a list, are none. */
function ownParagraphsOf(texts: string[]): Set<string> {
  const numbers = new Set(texts.flatMap((text) => /^\W*(\d{1,3})\.(?=\s)/u.exec(text)?.[1] ?? []));
  let last = 0;
  while (numbers.has(String(last + 1))) last += 1;
  return new Set(last < fewestParagraphs ? [] : [...numbers].filter((number) => Number(number) <= last));
}

/** It speaks of a draft again and again, or goes through one by its goals or paragraphs: a paper that opens with the name of a text goes through that. */
function isOfDraft(texts: string[], heads: (string | undefined)[], reader: CitationReader): boolean {
  if (texts.filter((text) => reader.words.draft?.test(text)).length >= fewestComments) return true;
  if (texts.slice(0, titlePassages).some((text) => reader.words.draft?.test(text))) return true;
  const goesThrough = ["GOAL", "PARAGRAPH"].some(
    (kind) => heads.filter((one) => one === kind).length >= fewestComments,
  );
  const opening = texts.slice(0, openingPassages);
  return goesThrough && !opening.some((text) => reader.namingsIn(text, new Map()).some(({ keys }) => keys.length > 0));
}

/** "the Covenant" is the one of its name that the text names further on; where it names none or several it is no citation. */
function withLaterNames(attached: Attached[], named: ReadonlySet<string>, reader: CitationReader): Attached[] {
  return attached.flatMap((one) => {
    const [key, ...others] = laterNames(one, named, reader);
    if (key !== undefined && others.length === 0) return [{ ...one, keys: [key] }];
    return one.later !== undefined && one.keys.length === 0 && one.namedAs === null ? [] : [one];
  });
}

/** Where the text names none, "article 2 of the Charter" is of the treaty of that name. */
function laterNames({ later = [], kind }: Attached, named: ReadonlySet<string>, reader: CitationReader): string[] {
  const further = later.filter((candidate) => named.has(candidate));
  if (further.length > 0 || kind !== "ARTICLE") return further;
  return later.filter((candidate) => reader.instrument(candidate)?.kind === "TREATY");
}

function citationsIn(
  { view, reference, addresses }: CitingPassage,
  found: Attached[],
  reader: CitationReader,
): Citation[] {
  return found.map((attached) => ({
    ...resolved(attached, reader),
    namedAs: attached.keys.length === 0 ? attached.namedAs : null,
    place:
      reference || addresses.some(({ start, end }) => start < attached.end && attached.start < end)
        ? "REFERENCE_LIST"
        : "TEXT",
    ...view.rawSpan(attached),
  }));
}

function resolved(attached: Attached, reader: CitationReader): Omit<Citation, "start" | "end" | "namedAs" | "place"> {
  const { keys, rule, confidence, provisions } = attached;
  const keyOf = (key: string, path: string[]): string | undefined =>
    isOfKind(key, attached.kind, reader) ? provisionKey(reader, key, path) : undefined;
  const fitting =
    provisions.length === 0 ? keys : keys.filter((key) => provisions.every((one) => keyOf(key, one.path)));
  const chosen = keys.length === 1 ? keys[0] : fitting.length === 1 ? fitting[0] : undefined;
  const rangeText = attached.rangeText;
  if (chosen === undefined) {
    const status = keys.length === 0 ? "UNKNOWN" : "AMBIGUOUS";
    const cited = provisions.map(({ path, expanded }) => ({ key: null, label: path.join(" "), expanded }));
    return { status, instrument: null, candidates: keys, rangeText, provisions: cited, rule, confidence };
  }
  const cited = provisions
    .map(({ path, expanded }) => ({ key: keyOf(chosen, path) ?? null, label: path.join(" "), expanded }))
    // 19(2) and 19(3) may both be article 19.
    .filter(({ key }, index, all) => key === null || all.findIndex((other) => other.key === key) === index);
  const whole = cited.find(({ key, label }) => key !== null && !readsAs(key, label));
  const said = whole ? `${rule}; "${whole.label}" is read as ${whole.key}, whose parts are not known` : rule;
  const status = cited.every(({ key }) => key !== null) ? "RESOLVED" : "UNKNOWN_PROVISION";
  return { status, instrument: chosen, candidates: [chosen], rangeText, provisions: cited, rule: said, confidence };
}

/** "objective 2" of a text that numbers paragraphs is not paragraph 2. */
function isOfKind(key: string, kind: string | null, reader: CitationReader): boolean {
  return kind !== "GOAL" || reader.hasKind(key, kind);
}

/** Whether a key has all the numbers of a label: "39 a" is more than tunis-agenda/39. */
function readsAs(key: string, label: string): boolean {
  return key.split("/").length > label.split(" ").length || key.toLowerCase().endsWith(label.split(" ").at(-1) ?? "");
}

/** The provision of an instrument, or of one that is part of it, that bears these numbers. */
function provisionKey(reader: CitationReader, instrument: string, path: string[]): string | undefined {
  const known = reader.instrument(instrument);
  if (!known) return undefined;
  // "29.2" is paragraph 2 of 29 where the text has no such number, and "19 3" may be its number 19.3.
  const parts = path.flatMap((part) => (/^\d+\.\d+$/.test(part) ? part.split(".") : [part]));
  const named = keyIn(known, path) ?? keyIn(known, [parts.join(".")]);
  return named !== undefined || parts.length === 1 ? named : undividedKey(reader, instrument, parts.slice(0, -1));
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
