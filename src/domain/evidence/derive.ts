import type { Transaction } from "../../graph/Graph.ts";
import type { Params } from "../../graph/params.ts";
import { statement } from "../../graph/statements.ts";
import { writeAll } from "../../graph/writeAll.ts";

interface Link {
  source: string;
  target: string;
  evidence: number;
  contributions: number;
}

/** What is derived from evidence and stored, so that lists can be sorted and filtered by it. */
export const derivations = [
  { counting: "derive/heldPrinciplesOfContributors", From: "Contributor", Type: "HOLDS", To: "Principle" },
  { counting: "derive/heldPrinciplesOfContributions", From: "Contribution", Type: "HOLDS", To: "Principle" },
  { counting: "derive/invokedInstrumentsOfContributors", From: "Contributor", Type: "INVOKES", To: "Instrument" },
  { counting: "derive/invokedInstrumentsOfContributions", From: "Contribution", Type: "INVOKES", To: "Instrument" },
] as const;

/** What a derived relationship calls the number of its evidence. */
export const countedBy = { HOLDS: "mentions", INVOKES: "citations" } as const;

/** Whose evidence of which kind a write touched, by ids: all others hold what they held. */
export interface Touched {
  Type: keyof typeof countedBy;
  Contributor: readonly string[];
  Contribution: readonly string[];
}

/** So many holders at once: what they hold is in memory together. */
const holdersAtOnce = 200;

type Derivation = (typeof derivations)[number];

/**
 * Makes the derived relationships HOLDS and INVOKES and the counts on nodes true again; of those that were `touched`, or of all.
 * Part of every write that touches evidence.
 */
export async function derive(transaction: Transaction, touched?: Touched): Promise<void> {
  for (const derivation of derivations) {
    if (touched !== undefined && touched.Type !== derivation.Type) continue;
    const ids = touched?.[derivation.From] ?? (await idsOf(transaction, derivation.From));
    const evidence = await deriveLinks(transaction, derivation, ids);
    if (derivation.From === "Contribution") continue;
    await putCounts(transaction, "Contributor", ownCount[derivation.Type], evidence, new Set(ids));
    const holders = await transaction.run<Count>(statement("derive/holderCounts", namesOf(derivation)));
    await putCounts(transaction, derivation.To, farCount[derivation.Type], countsOf(holders));
  }
}

/** What a contributor counts of what it holds, and what the thing counts of those that hold it. */
const ownCount = { HOLDS: "principleCount", INVOKES: "citationCount" } as const;
const farCount = { HOLDS: "holderCount", INVOKES: "citerCount" } as const;

interface Count {
  id: string;
  count: number;
}

/** Returns for each holder how many principles it holds, or how often it cites instruments. */
async function deriveLinks(
  transaction: Transaction,
  derivation: Derivation,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const { counting, Type } = derivation;
  const sums = new Map<string, number>();
  const names = { ...namesOf(derivation), From: derivation.From, counted: countedBy[Type] };
  for (let start = 0; start < ids.length; start += holdersAtOnce) {
    const piece = { ids: ids.slice(start, start + holdersAtOnce) };
    const wanted = await transaction.run<Link>(statement(counting), piece);
    const present = await transaction.run<Link>(statement("derive/linked", names), piece);
    await replaceLinks(transaction, names, wanted, present);
    for (const { source, evidence } of wanted)
      sums.set(source, (sums.get(source) ?? 0) + (Type === "HOLDS" ? 1 : evidence));
  }
  return sums;
}

function namesOf({ Type, To }: Derivation) {
  return { Type, To };
}

async function idsOf(transaction: Transaction, label: string): Promise<string[]> {
  const rows = await transaction.run<{ id: string }>(statement("derive/ids", { Label: label }));
  return rows.map(({ id }) => id).sort();
}

async function replaceLinks(
  transaction: Transaction,
  names: Record<"From" | "To" | "Type" | "counted", string>,
  wanted: readonly Link[],
  present: readonly Link[],
): Promise<void> {
  const pairOf = ({ source, target }: Link) => `${source} ${target}`;
  const before = new Map(present.map((link) => [pairOf(link), link]));
  const pairs = new Set(wanted.map(pairOf));
  const made = wanted.filter((link) => !before.has(pairOf(link)));
  const changed = wanted.filter((link) => {
    const was = before.get(pairOf(link));
    return was !== undefined && (was.evidence !== link.evidence || was.contributions !== link.contributions);
  });
  const gone = present.filter((link) => !pairs.has(pairOf(link)));
  const { counted, ...edge } = names;
  await writeAll(transaction, statement("derive/newLinks", { ...edge, counted }), inOrder(made));
  await writeAll(transaction, statement("derive/correctLinks", { ...edge, counted }), inOrder(changed));
  const ends = inOrder(gone).map(({ source, target }) => ({ source, target }));
  await writeAll(transaction, statement("plant/removeEdges", edge), ends);
}

async function putCounts(
  transaction: Transaction,
  label: string,
  counted: string,
  counts: ReadonlyMap<string, number>,
  only?: ReadonlySet<string>,
): Promise<void> {
  const names = { Label: label, counted };
  const present = await transaction.run<Count>(statement("derive/counts", names));
  const changed = present
    .filter(({ id, count }) => (only === undefined || only.has(id)) && count !== (counts.get(id) ?? 0))
    .map(({ id }) => ({ id, count: counts.get(id) ?? 0 }));
  await writeAll(transaction, statement("derive/putCounts", names), changed);
}

function countsOf(rows: readonly Count[]): Map<string, number> {
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** In the order of ids, so that two writers lock in the same order. */
function inOrder(links: readonly Link[]): (Link & Params)[] {
  return links.map((link) => ({ ...link })).sort((a, b) => (a.source + a.target < b.source + b.target ? -1 : 1));
}
