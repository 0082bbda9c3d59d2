import type { Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import type { ModelNode } from "../../model/ModelNode.ts";
import { type Fitted, fitSelections } from "../../sources/projects/fitSelections.ts";
import type { Project } from "../../sources/projects/Project.ts";
import type { ProjectMapRecord } from "../../sources/projects/ProjectMapRecord.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import type { CodePointText } from "../../text/CodePointText.ts";
import { quotesOf } from "../../text/quotesOf.ts";
import { presentNodes } from "../../writing/present.ts";
import { type KnownContributor, KnownContributors } from "../tables/plan/KnownContributors.ts";
import type { ChosenCoder } from "./coderOf.ts";
import { type DocumentContext, documentOf, type NewDocument } from "./documentOf.ts";
import { type CodedSpan, evidenceOf } from "./evidenceOf.ts";
import type { Losses } from "./Losses.ts";
import { type KnownText, type MatchedText, matchDocuments } from "./matchDocuments.ts";
import type { Meaning } from "./ProjectCodes.ts";
import type { ProjectOptions } from "./ProjectOptions.ts";

interface Context extends ProjectOptions {
  source: string;
  owner: string;
  who: ChosenCoder;
  meanings: ReadonlyMap<string, Meaning>;
  codebookVersion: (principle: string | undefined) => string;
  losses: Losses;
}

export interface ProjectDocuments {
  /** Documents that this project brings, with their passages. */
  nodes: ModelNode[];
  evidence: ModelNode[];
  /** Ids of documents of others that something was coded in. */
  coded: string[];
  known: number;
  added: number;
  fitted: Map<string, number>;
}

/** The documents of a project and what was coded in them. Rejects with an ImportFault that names all that is missing. */
export async function documentsIn(
  transaction: Transaction,
  project: Project,
  map: ProjectMapRecord,
  context: Context,
): Promise<ProjectDocuments> {
  const { owner, losses } = context;
  const matched = await matchDocuments(transaction, project.sources);
  const wordless = project.sources.filter((source) => matched.every((one) => one.source !== source));
  losses.add("texts without words", wordless.length);
  losses.add("selections in texts without words", wordless.flatMap(({ selections }) => selections).length);
  const found: ProjectDocuments = { nodes: [], evidence: [], coded: [], known: 0, added: 0, fitted: new Map() };
  const [missing, taken] = [[] as string[], new Set<string>()];
  const of = await documentContext(transaction, map, context);
  for (const text of matched) {
    const spans = spansIn(text, context, found.fitted, project.origin);
    const isOthers = text.known !== undefined && !text.known.owners.includes(owner);
    const document = isOthers
      ? await standing(transaction, text.known!)
      : await fresh(transaction, text, spans, { ...of, owner, taken });
    if ("missing" in document) {
      missing.push(document.missing);
      continue;
    }
    found.nodes.push(...document.nodes);
    for (const what of document.unread) losses.add(what);
    found[text.known === undefined ? "added" : "known"] += 1;
    const evidence = evidenceIn(text, spans, document, isHeldIn(text, isOthers, context), context);
    if (isOthers && evidence.length > 0) found.coded.push(text.known!.id);
    found.evidence.push(...evidence);
  }
  if (missing.length > 0) throw new ImportFault(refusal(missing));
  return found;
}

/** Of a text of others the graph says it, of one that comes in the person who imports it. */
function isHeldIn({ known }: MatchedText, isOthers: boolean, { withhold }: Context): boolean {
  return isOthers ? known?.textStatus === "HELD" : withhold !== true;
}

function refusal(missing: readonly string[]): string {
  return [
    "Nothing was written:",
    ...missing.map((sentence) => `  ${sentence}.`),
    'Give the text a variable Contributor (and Process, Date, Language, Licence), or name it in a file for --codes, such as contributors: { sweden: ["Interview 1"] }.',
  ].join("\n");
}

async function documentContext(
  transaction: Transaction,
  map: ProjectMapRecord,
  { scheme, source, process, withhold = false }: Context,
): Promise<DocumentContext> {
  const contributors = await transaction.run<KnownContributor>(statement("import/contributors"));
  const processes = await transaction.run<{ key: string }>(statement("service/keys", { Label: "Process" }));
  return {
    map,
    contributors: new KnownContributors(contributors),
    processes: new Set(processes.map(({ key }) => key)),
    scheme,
    source,
    process,
    withhold,
  };
}

async function standing(transaction: Transaction, { id, key }: KnownText): Promise<NewDocument> {
  type Row = NewDocument["passages"][number];
  return {
    key,
    nodes: [],
    unread: [],
    passages: await transaction.run<Row>(statement("import/passages"), { ids: [id] }),
  };
}

/** A document that the project brings, unless another one has its key: of the project, or of others in the graph. */
async function fresh(
  transaction: Transaction,
  text: MatchedText,
  spans: readonly CodedSpan[],
  { owner, taken, ...of }: DocumentContext & { owner: string; taken: Set<string> },
): Promise<NewDocument | { missing: string }> {
  const selected = spans.map(({ start, end }) => {
    return { start: text.text.points.unitAt(start), end: text.text.points.unitAt(end) };
  });
  const document = documentOf(text, selected, of);
  if ("missing" in document) return document;
  const id = `contribution:${document.key}`;
  const present = (await presentNodes(transaction, "Contribution", [id])).get(id);
  const isTaken = taken.has(id) || (present !== undefined && !present.owners.includes(owner));
  taken.add(id);
  if (!isTaken) return document;
  return { missing: `"${text.source.name}" would have the key ${document.key}, which another document has` };
}

/** Spans in code points of the document's text. */
function spansIn(
  { source, words, plain, text }: MatchedText,
  { who, meanings, losses, utf16 }: Context,
  fitted: Map<string, number>,
  origin: string,
): CodedSpan[] {
  const theirs = source.selections
    .map((one) => ({ ...one, codings: one.codings.filter(({ coder }) => who.isTheirs(coder)) }))
    .filter(({ codings }) => codings.length > 0);
  const inUtf16 = utf16 ?? /nvivo|maxqda|atlas/i.test(origin);
  return fitSelections(plain, words, theirs, inUtf16).flatMap(({ selection, place, how }: Fitted) => {
    if (place === undefined) {
      losses.add("selections whose words were not found");
      losses.unplaced.push(`"${selection.name}" in "${source.name}"`);
      return [];
    }
    fitted.set(how, (fitted.get(how) ?? 0) + 1);
    const known = selection.codings.map(({ code }) => meanings.get(code) ?? { kind: "nothing" as const });
    losses.add("codings with codes that are not read", known.filter(({ kind }) => kind === "nothing").length);
    return [{ ...text.spanOf(place), note: selection.note, meanings: known }];
  });
}

type Span = Pick<CodedSpan, "start" | "end">;

function trimmed({ start, end }: Span, text: CodePointText): Span {
  const words = text.slice(start, end);
  const length = (one: string) => Array.from(one).length;
  return { start: end - length(words.trimStart()), end: start + length(words.trimEnd()) };
}

function evidenceIn(
  { text, source }: MatchedText,
  spans: readonly CodedSpan[],
  { key, passages }: NewDocument,
  isHeld: boolean,
  { who, accept, codebookVersion, losses }: Context,
): ModelNode[] {
  const passageWith = ({ start, end }: Span) => passages.find((one) => one.startsAt <= start && end <= one.endsAt);
  const isQuoting = quotesOf(text.points.raw);
  const contentOf = ({ note, ...whole }: CodedSpan) => {
    // Programs select the line break behind a paragraph too.
    const { start, end } = passageWith(whole) === undefined ? trimmed(whole, text.points) : whole;
    const passage = passageWith({ start, end });
    if (passage === undefined) {
      losses.add("selections that reach over several passages of the document");
      losses.unplaced.push(`"${text.points.slice(start, end)}" in "${source.name}"`);
      return undefined;
    }
    const place = { start, end, text: isHeld ? text.points : undefined };
    const status = accept === true ? "ACCEPTED" : "PROPOSED";
    const isLeftOut = !isHeld && isQuoting(note);
    if (isLeftOut) losses.add("notes that quote words that may not be passed on");
    const said = isLeftOut || note === "" ? undefined : note;
    return { contribution: key, passage: passage.number, place, status, coder: who.coder, note: said };
  };
  return evidenceOf(spans, contentOf, codebookVersion, losses);
}
