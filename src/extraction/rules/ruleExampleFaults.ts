import type { RuleFault } from "./checkRuleFile.ts";
import { inflectionOf } from "./Inflection.ts";
import type { Inflection } from "./Inflection.ts";
import { patternOf } from "./patternOf.ts";
import { indexOf, matchesIn } from "./patterns.ts";
import type { LanguageFiles, Rule } from "./RuleFiles.ts";
import { sourceOf } from "./sourceOf.ts";
import { stemmers } from "./stemmers.ts";
import { wordsOf } from "./words.ts";

type Lists = Record<string, string[]>;

/** Rules that cannot be, that do not fit a sentence of their `yes`, or fit one of their `no`; over all files of all languages. */
export function ruleExampleFaults(languages: ReadonlyMap<string, LanguageFiles>): RuleFault[] {
  return [...languages].flatMap(([language, files]) => {
    const lists = files.words.lists ?? {};
    const { principles, stance, recommendations, voices } = files;
    const ofRules = Object.entries({ principles, stance, recommendations, voices }).flatMap(([name, content]) =>
      rulesUnder(content, []).flatMap(({ rule, path }) =>
        faultsOf(rule, inflectionOf(files.words), lists).map((message) => ({
          file: `reading/${language}/${name}.yaml`,
          line: 1,
          record: "",
          field: path.join(" "),
          message,
        })),
      ),
    );
    return [...stemmerFaults(language, files), ...ofRules];
  });
}

function stemmerFaults(language: string, { words: { inflection = {} } }: LanguageFiles): RuleFault[] {
  const { stemmer } = inflection;
  if (stemmer === undefined || stemmer in stemmers) return [];
  const message = `there is no stemmer "${stemmer}"; there are ${Object.keys(stemmers).join(", ")}`;
  return [{ file: `reading/${language}/words.yaml`, line: 1, record: "", field: "inflection stemmer", message }];
}

/** Word lists of recommendations.yaml and stance.yaml, which hold words and no patterns. */
const plainLists = new Set([
  "and",
  "or",
  "imperatives",
  "infinitives",
  "openers",
  "addressees",
  "questions",
  "notItself",
]);

function rulesUnder(content: unknown, path: string[]): { rule: Rule; path: string[] }[] {
  if (Array.isArray(content)) return content.map((rule: Rule, at) => ({ rule, path: [...path, String(at + 1)] }));
  if (typeof content !== "object" || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) =>
    plainLists.has(key) ? [] : rulesUnder(value, [...path, key]),
  );
}

function faultsOf(rule: Rule, inflection: Inflection, lists: Lists): string[] {
  try {
    const index = indexOf([patternOf(sourceOf(rule), null, inflection, lists)]);
    const fits = (sentence: string): boolean => matchesIn(wordsOf(sentence, inflection), index).length > 0;
    const { yes = [], no = [] } = typeof rule === "string" ? {} : rule;
    return [
      ...yes
        .filter((sentence) => !fits(sentence))
        .map((sentence) => `"${sourceOf(rule)}" does not fit its yes: ${sentence}`),
      ...no.filter(fits).map((sentence) => `"${sourceOf(rule)}" fits its no: ${sentence}`),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
