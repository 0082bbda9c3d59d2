import { citation } from "../../model/citation.ts";
import { contribution, type Reading } from "../../model/contribution.ts";
import { contributor } from "../../model/contributor.ts";
import { enshrinements, instrumentReading } from "../../model/enshrinement.ts";
import { instrument } from "../../model/instrument.ts";
import { mention } from "../../model/mention.ts";
import { type ModelEdge, type ModelNode, nodeOf } from "../../model/ModelNode.ts";
import { passage } from "../../model/passage.ts";
import { principle } from "../../model/principle.ts";
import { process } from "../../model/process.ts";
import { provision } from "../../model/provision.ts";
import { question } from "../../model/question.ts";
import { recommendation } from "../../model/recommendation.ts";
import { scheme } from "../../model/scheme.ts";
import { CodePointText } from "../../text/CodePointText.ts";
import type { EvidenceRecord } from "./records/EvidenceRecord.ts";
import type { SeedContribution, SeedRecords, WalkedSeeds } from "./Seeds.ts";

/** What seeds are in the graph: nodes, and relationships that stand for themselves. */
export interface SeedModel {
  nodes: ModelNode[];
  edges: ModelEdge[];
}

export function modelOf(seeds: WalkedSeeds): SeedModel {
  return { nodes: [...nodesOf(seeds)], edges: edgesOf(seeds) };
}

/** Made while they are walked, as those of thousands of contributions are more than memory holds; contributions come last. */
export function* nodesOf(seeds: WalkedSeeds): Generator<ModelNode> {
  yield* seeds.contributors.map(contributor);
  yield* seeds.instruments.flatMap((one) => [instrument(one), ...one.provisions.map(provision)]);
  yield* seeds.schemes.map(scheme);
  yield* seeds.principles.map(principle);
  yield* seeds.processes.flatMap((one) => [
    process(one),
    ...one.questions.map((asked) => question({ ...asked, process: one.key })),
  ]);
  for (const one of seeds.contributions) yield* partsOf(one);
}

export function edgesOf(seeds: SeedRecords): ModelEdge[] {
  return [...enshrinements(seeds.enshrinements), ...seeds.readings.map(instrumentReading)];
}

function partsOf(seed: SeedContribution): ModelNode[] {
  const { key, process: asking } = seed;
  const text = seed.text === undefined ? undefined : new CodePointText(seed.text);
  const coded = <Evidence extends EvidencePlace>(evidence: Evidence) => ({
    ...evidence,
    contribution: key,
    place: placeIn(evidence, text),
  });
  return [
    contribution({ ...seed, readings: seed.readings.map(withIds) }),
    ...seed.passages.map(({ question: number, ...one }) =>
      passage({ ...one, contribution: key, text, question: number === undefined ? undefined : `${asking}/${number}` }),
    ),
    ...seed.mentions.map((one) => mention(coded(one))),
    ...seed.citations.map(({ place, ...one }) => citation({ ...coded(one), part: place })),
    ...seed.recommendations.map((one) => recommendation(coded(one))),
  ];
}

function withIds({ notFound, ...reading }: SeedContribution["readings"][number]): Reading {
  return { ...reading, notFound: notFound?.map((key) => nodeOf("Principle", key).id) };
}

type EvidencePlace = Pick<EvidenceRecord, "start" | "end" | "locator" | "time">;

function placeIn({ start, end, locator, time = 1 }: EvidencePlace, text: CodePointText | undefined) {
  // Seeds are checked: without a locator there are offsets.
  return locator === undefined ? { start: start!, end: end!, text } : { locator, time };
}
