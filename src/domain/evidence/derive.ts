import type { Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";

interface Link {
  source: string;
  target: string;
  evidence: number;
  contributions: number;
}

const rowsAtOnce = 1_000;

/** What is derived from evidence and stored, so that lists can be sorted and filtered by it. */
export const derivations = [
  { counting: "derive/heldPrinciplesOfContributors", From: "Contributor", Type: "HOLDS", To: "Principle" },
  { counting: "derive/heldPrinciplesOfContributions", From: "Contribution", Type: "HOLDS", To: "Principle" },
  { counting: "derive/invokedInstrumentsOfContributors", From: "Contributor", Type: "INVOKES", To: "Instrument" },
  { counting: "derive/invokedInstrumentsOfContributions", From: "Contribution", Type: "INVOKES", To: "Instrument" },
] as const;

/** What a derived relationship calls the number of its evidence. */
export const countedBy = { HOLDS: "mentions", INVOKES: "citations" } as const;

/** Makes the derived relationships HOLDS and INVOKES and the counts on nodes true again. Part of every write that touches evidence. */
export async function derive(transaction: Transaction): Promise<void> {
  const links = new Map<string, Link[]>();
  for (const { counting, ...edge } of derivations) {
    const names = { ...edge, counted: countedBy[edge.Type] };
    const wanted = await transaction.run<Link>(statement(counting));
    const present = await transaction.run<Link>(statement("derive/linked", names));
    await replaceLinks(transaction, names, wanted, present);
    links.set(`${edge.From} ${edge.Type}`, wanted);
  }
  const held = links.get("Contributor HOLDS") ?? [];
  const invoked = links.get("Contributor INVOKES") ?? [];
  await putCounts(
    transaction,
    "Contributor",
    "principleCount",
    countBy(held, (link) => link.source),
  );
  await putCounts(transaction, "Contributor", "citationCount", sumBy(invoked));
  await putCounts(
    transaction,
    "Principle",
    "holderCount",
    countBy(held, (link) => link.target),
  );
  await putCounts(
    transaction,
    "Instrument",
    "citerCount",
    countBy(invoked, (link) => link.target),
  );
}

async function replaceLinks(
  transaction: Transaction,
  names: Record<"From" | "To" | "Type" | "counted", string>,
  wanted: readonly Link[],
  present: readonly Link[],
): Promise<void> {
  const pairOf = ({ source, target }: Link) => `${source} ${target}`;
  const stateOf = (link: Link) => `${pairOf(link)} ${link.evidence} ${link.contributions}`;
  const states = new Set(present.map(stateOf));
  const pairs = new Set(wanted.map(pairOf));
  const changed = wanted.filter((link) => !states.has(stateOf(link)));
  const gone = present.filter((link) => !pairs.has(pairOf(link)));
  const { counted, ...edge } = names;
  for (const rows of batches(changed)) {
    await transaction.run(statement("derive/putLinks", { ...edge, counted }), {
      rows: rows.map((row) => ({ ...row })),
    });
  }
  for (const rows of batches(gone)) {
    const ends = rows.map(({ source, target }) => ({ source, target }));
    await transaction.run(statement("plant/removeEdges", edge), { rows: ends });
  }
}

async function putCounts(
  transaction: Transaction,
  label: string,
  counted: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const names = { Label: label, counted };
  const present = await transaction.run<{ id: string; count: number }>(statement("derive/counts", names));
  const changed = present
    .map(({ id, count }) => ({ id, before: count, count: counts.get(id) ?? 0 }))
    .filter(({ before, count }) => before !== count)
    .map(({ id, count }) => ({ id, count }));
  for (const rows of batches(changed)) await transaction.run(statement("derive/putCounts", names), { rows });
}

function countBy(links: readonly Link[], keyOf: (link: Link) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const link of links) counts.set(keyOf(link), (counts.get(keyOf(link)) ?? 0) + 1);
  return counts;
}

function sumBy(links: readonly Link[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { source, evidence } of links) sums.set(source, (sums.get(source) ?? 0) + evidence);
  return sums;
}

/** Pieces that one statement can take. */
export function* batches<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) yield rows.slice(start, start + rowsAtOnce);
}
