import type { MessageKey } from "../messages/languages.ts";
import type { Words } from "../messages/Words.ts";
import { steps, stepOf } from "../parts/stepOf.ts";
import type { CompareVariables } from "./compareTypes.ts";

/** What the cells of the map say. */
export interface Measure {
  /** What the API counts. */
  value: CompareVariables["value"];
  title: MessageKey;
  /** The column of the table. */
  column: string;
  /** What each step of colour stands for; none where the words in the cells say it. */
  stepsIn: (words: Words) => readonly string[];
  stepOf(value: number): number;
  shown(value: number, words: Words): string;
}

/** The lower ends of the steps of passages per thousand words: fixed, so that a colour means the same in every release. */
const rates = [0, Number.MIN_VALUE, 0.5, 1, 2, 4];

function rangesIn(words: Words): string[] {
  return rates.map((least, step) => {
    const next = rates[step + 1];
    if (least === 0) return words.rate(0);
    if (least === Number.MIN_VALUE) return `< ${words.rate(next!)}`;
    return next === undefined ? `${words.rate(least)}+` : `${words.rate(least)}–${words.rate(next)}`;
  });
}

const measures = {
  passages: {
    value: "MENTION_COUNT",
    title: "compare.passages",
    column: "passages",
    stepsIn: () => steps,
    stepOf,
    shown: (value, words) => words.number(value),
  },
  "per-1000-words": {
    value: "PER_THOUSAND_WORDS",
    title: "compare.perThousand",
    column: "passages per 1000 words",
    stepsIn: rangesIn,
    stepOf: (value) => rates.findLastIndex((least) => value >= least),
    shown: (value, words) => words.rate(value),
  },
  "yes-no": {
    value: "PRESENT",
    title: "compare.yesNo",
    column: "affirmed",
    stepsIn: () => [],
    stepOf: (value) => (value > 0 ? 4 : 0),
    shown: (value, words) => words.say(value > 0 ? "compare.yes" : "compare.no"),
  },
} as const satisfies Readonly<Record<string, Measure>>;

/** The names after `?show=`, the usual one first. */
export const measureNames = Object.keys(measures) as (keyof typeof measures)[];

export function measureNamed(name: string | null): Measure {
  return measures[measureNames.find((one) => one === name) ?? "passages"];
}
