import type { LinksIn } from "../../../snapshot/adjacency.ts";
import type { Snapshot } from "../../../snapshot/Snapshot.ts";
import { type LinkSizes, linkSizes, throughLists } from "./linkSizes.ts";
import type { Reached } from "./Reached.ts";
import { type Step, steps } from "./steps.ts";

/** What the sizes of the data say about a document. */
export interface Reach {
  /** What a field (`Type.field`) leads to, in pages of this size; undefined where nothing is known. */
  through(place: string, from: Reached, page: number): Reached | undefined;
  /** Of a type no more can be reached than there is of it, each as often as can be. */
  ofType(type: string, from: Reached): Reached;
}

/** What no snapshot tells. */
export const unknownReach: Reach = { through: () => undefined, ofType: (_type, from) => from };

/** Measured once a snapshot, each field when it is first asked for. */
export function reachIn(snapshot: Snapshot): Reach {
  return snapshot.get(measured);
}

function measured(snapshot: Snapshot): Reach {
  const known = new Map<LinksIn, LinkSizes>();
  const sizesOf = (links: LinksIn) => {
    const sizes = known.get(links) ?? linkSizes(links(snapshot));
    known.set(links, sizes);
    return sizes;
  };
  const take = (step: Step, from: Reached, page: number): Reached => {
    if (step === "itself") return from;
    if ("lists" in step) return throughLists(from, sizesOf(step.lists), page);
    if ("ownerBy" in step) return bounded({ ...from, repeats: from.repeats * sizesOf(step.ownerBy).longest });
    const count = Math.min(page, snapshot.tables[step.table].count);
    return { visits: from.visits * count, repeats: from.visits };
  };
  return {
    through(place, from, page) {
      const path = steps[place];
      const last = (path?.length ?? 0) - 1;
      const reached = path?.reduce((at, step, number) => take(step, at, number === last ? page : Infinity), from);
      // Where a list comes by two steps, the page is one of all of it.
      return reached && bounded({ ...reached, visits: Math.min(reached.visits, from.visits * page) });
    },
    ofType(type, from) {
      const count = snapshot.get(countsOf)[type];
      return count === undefined ? from : bounded({ ...from, visits: Math.min(from.visits, from.repeats * count) });
    },
  };
}

function bounded({ visits, repeats }: Reached): Reached {
  return { visits, repeats: Math.min(visits, repeats) };
}

function countsOf({ tables }: Snapshot): Readonly<Record<string, number>> {
  const { codes, values } = tables.evidence.columns.kind;
  const ofKind = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) ofKind[codes[row]!]!++;
  const evidenceOf = (kind: string) => ofKind[values.indexOf(kind)] ?? 0;
  return {
    Scheme: tables.scheme.count,
    Process: tables.process.count,
    Question: tables.question.count,
    Instrument: tables.instrument.count,
    Provision: tables.provision.count,
    Principle: tables.principle.count,
    Contributor: tables.contributor.count,
    Contribution: tables.contribution.count,
    Passage: tables.passage.count,
    Mention: evidenceOf("MENTION"),
    Citation: evidenceOf("CITATION"),
    Recommendation: evidenceOf("RECOMMENDATION"),
  };
}
