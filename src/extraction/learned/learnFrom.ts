import type { Inflection } from "../rules/Inflection.ts";
import { wordsOf } from "../rules/words.ts";
import type { Example } from "./Example.ts";
import { featuresOf, isQuestion } from "./featuresOf.ts";
import type { Learned } from "./Learned.ts";
import { separate } from "./separate.ts";
import { vectorOf } from "./vectorOf.ts";

/** What stands in fewer sentences says more of these than of others. */
const fewestSentences = 4;
/** From fewer sentences nothing is learned of what opposes a principle. */
const fewestOpposing = 60;
/** Smaller weights change nothing that is found, and are two thirds of all. */
const leastHundredths = 20;

/** Learns from examples by what features principles and recommendations are recognised. The same examples give the same answer. */
export function learnFrom(examples: readonly Example[], inflection: Inflection): Omit<Learned, "from"> {
  const featuresOfEach = examples.map(({ sentence, alone }) =>
    featuresOf({ words: wordsOf(sentence, inflection), alone, asks: isQuestion(sentence) }),
  );
  const rareness = rarenessIn(featuresOfEach);
  const numbers = new Map([...rareness.keys()].map((feature, number) => [feature, number]));
  const vectors = featuresOfEach.map((features) => {
    const vector = vectorOf(features, (feature) => rareness.get(feature));
    return {
      at: Int32Array.from(vector, ([feature]) => numbers.get(feature)!),
      values: Float32Array.from(vector, ([, value]) => value),
    };
  });
  const principles = [...new Set(examples.flatMap((example) => example.principles))].toSorted();
  const opposed = principles.filter(
    (key) => examples.filter((one) => one.opposes.includes(key)).length >= fewestOpposing,
  );
  const columns = [
    examples.map(({ recommends }) => sideOf(recommends === true, recommends === undefined)),
    examples.map((one) => sideOf(isAgainst(one), !isAgainst(one) && one.principles.length === 0)),
    ...principles.map((key) => examples.map((one) => sideOf(one.principles.includes(key), isOpen(one, key)))),
    ...opposed.map((key) => examples.map((one) => sideOf(one.opposes.includes(key), false))),
  ];
  const weights = columns.map((sides) => separate(vectors, Int8Array.from(sides), numbers.size));
  const features = [...numbers].map(([feature, number]): [string, number[]] => {
    const columnsAndWeights = weights.flatMap((column, at) => {
      const hundredths = Math.round(column[number]! * 100);
      return Math.abs(hundredths) < leastHundredths ? [] : [at, hundredths];
    });
    return [feature, [rareness.get(feature)!, ...columnsAndWeights]];
  });
  return { principles, opposed, features: Object.fromEntries(features.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Whether it opposes or limits a principle. */
function isAgainst({ opposes, limits }: Example): boolean {
  return opposes.length > 0 || limits.length > 0;
}

function isOpen({ limits, perhaps: { allBut, keys } }: Example, key: string): boolean {
  return limits.includes(key) || allBut !== keys.includes(key);
}

/** Nothing is learned of what is open. */
function sideOf(isSaid: boolean, isOpen: boolean): number {
  if (isSaid) return 1;
  return isOpen ? 0 : -1;
}

/** By feature, in hundredths. */
function rarenessIn(sentences: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const features of sentences)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= fewestSentences);
  return new Map(
    common.map(([feature, count]) => [feature, Math.round(100 * (Math.log((1 + sentences.length) / (1 + count)) + 1))]),
  );
}
