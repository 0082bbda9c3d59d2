import type { Graph, Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { labels } from "../../model/shapes.ts";
import { CodePointText } from "../../text/CodePointText.ts";
import { refreshIn } from "../../writing/refresh.ts";
import { releaseOf } from "../../writing/release.ts";

export interface Verified {
  counts: [label: string, nodes: number][];
  dataVersion: string;
  /** Sentences; none where all is as it must be. */
  faults: string[];
}

const timeoutMs = 3_600_000;
const mostFaults = 20;

/**
 * Checks a graph from end to end and changes nothing: the state of every node and the version of all are what everything that stands
 * there gives, and every quote is a slice of its text.
 */
export function verify(graph: Graph): Promise<Verified> {
  return graph.write((transaction) => verifyIn(transaction), { keep: false, timeoutMs });
}

async function verifyIn(transaction: Transaction): Promise<Verified> {
  const stored = await releaseOf(transaction);
  const counts: Verified["counts"] = [];
  for (const Label of labels)
    counts.push([Label, (await transaction.run<{ id: string }>(statement("derive/ids", { Label }))).length]);
  const faults = await quoteFaults(transaction);
  const { changed, dataVersion } = await refreshIn(transaction);
  if (changed > 0) faults.push(`${changed} nodes or relationships have another state than they say.`);
  if (dataVersion !== stored.dataVersion)
    faults.push(`The data version is ${dataVersion}, and the graph says ${stored.dataVersion || "none"}.`);
  return { counts, dataVersion, faults: faults.slice(0, mostFaults) };
}

async function quoteFaults(transaction: Transaction): Promise<string[]> {
  const faults: string[] = [];
  for (const { id, text } of await transaction.run<{ id: string; text: string }>(statement("writing/texts"))) {
    const whole = new CodePointText(text);
    type Quote = { id: string; startsAt: number; endsAt: number; exact: string };
    for (const quote of await transaction.run<Quote>(statement("writing/quotes"), { contribution: id }))
      if (whole.slice(quote.startsAt, quote.endsAt) !== quote.exact)
        faults.push(`The words of ${quote.id} are not those of the text at ${quote.startsAt} to ${quote.endsAt}.`);
  }
  return faults;
}
