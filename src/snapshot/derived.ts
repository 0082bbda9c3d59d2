import { codesThrough } from "./codesThrough.ts";
import { Links } from "./Links.ts";
import type { Snapshot } from "./Snapshot.ts";

/** Links that count the evidence behind them. */
export interface CountedLinks {
  links: Links;
  /** By the number of a link: its evidence, and the contributions in which that stands. */
  evidence: Uint32Array;
  contributions: Uint32Array;
}

export interface Counted {
  ofContributions: CountedLinks;
  ofContributors: CountedLinks;
}

/** The voice of each piece of evidence, as codes of the voices of passages. */
export function voices({ tables: { evidence, passage } }: Snapshot) {
  return codesThrough(evidence.columns.passage.codes, passage.columns.voice.codes);
}

/** Who affirms which principle, in accepted evidence in the own voice. */
export function held(snapshot: Snapshot): Counted {
  const { stance, principle } = snapshot.tables.evidence.columns;
  const affirms = stance.mask(["AFFIRMS"]);
  return counted(
    snapshot,
    principle.codes,
    snapshot.tables.principle.count,
    (row) => affirms[stance.codes[row]!] === 1,
  );
}

/** Who cites which instrument, in accepted evidence in the own voice; what only a list of references names is not said. */
export function invoked(snapshot: Snapshot): Counted {
  const { instrument, place } = snapshot.tables.evidence.columns;
  const inText = place.mask(["TEXT"]);
  return counted(
    snapshot,
    instrument.codes,
    snapshot.tables.instrument.count,
    (row) => inText[place.codes[row]!] === 1,
  );
}

function counted(
  snapshot: Snapshot,
  itemCodes: Uint32Array,
  itemCount: number,
  counts: (row: number) => boolean,
): Counted {
  const { evidence, passage, contribution } = snapshot.tables;
  const accepted = evidence.columns.status.mask(["ACCEPTED"]);
  const own = passage.columns.voice.mask(["CONTRIBUTOR"]);
  const voiceOf = snapshot.get(voices);
  const pairs = new Map<number, number>();
  for (let row = 0; row < evidence.count; row++) {
    const [item, place] = [itemCodes[row]!, evidence.columns.contribution.codes[row]!];
    if (item === 0 || place === 0) continue;
    if (accepted[evidence.columns.status.codes[row]!] !== 1 || own[voiceOf[row]!] !== 1 || !counts(row)) continue;
    const pair = (place - 1) * itemCount + item - 1;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const ofContributions = countedLinks(pairs, undefined, contribution.count, itemCount);
  return { ofContributions, ofContributors: summed(snapshot, ofContributions, itemCount) };
}

function summed(snapshot: Snapshot, { links, evidence }: CountedLinks, itemCount: number): CountedLinks {
  const [sums, places] = [new Map<number, number>(), new Map<number, number>()];
  for (let contribution = 0; contribution < links.sourceCount; contribution++)
    for (const contributor of snapshot.links.submitters.of(contribution))
      for (let at = links.starts[contribution]!; at < links.starts[contribution + 1]!; at++) {
        const pair = contributor * itemCount + links.targets[at]!;
        sums.set(pair, (sums.get(pair) ?? 0) + evidence[links.numbers[at]!]!);
        places.set(pair, (places.get(pair) ?? 0) + 1);
      }
  return countedLinks(sums, places, snapshot.tables.contributor.count, itemCount);
}

function countedLinks(
  evidence: ReadonlyMap<number, number>,
  contributions: ReadonlyMap<number, number> | undefined,
  sourceCount: number,
  itemCount: number,
): CountedLinks {
  const pairs = Float64Array.from(evidence.keys()).sort();
  const sources = Uint32Array.from(pairs, (pair) => Math.floor(pair / itemCount));
  const targets = Uint32Array.from(pairs, (pair) => pair % itemCount);
  return {
    links: Links.of(sources, targets, sourceCount, itemCount),
    evidence: Uint32Array.from(pairs, (pair) => evidence.get(pair)!),
    contributions: Uint32Array.from(pairs, (pair) => contributions?.get(pair) ?? 1),
  };
}
