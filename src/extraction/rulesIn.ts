import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { indexOf, labelPattern, patternOf } from "./patterns.ts";
import type { Pattern, PatternIndex } from "./patterns.ts";
import type { Cue, PrincipleSign, ReadingRules, Strength } from "./ReadingRules.ts";
import type { KnownPrinciple, Vocabulary } from "./Vocabulary.ts";
import { stemOf } from "./words.ts";

type Lists = Record<string, string[]>;
type Strings = string[] | undefined;
type PrincipleWays = {
  ways?: Strings;
  weak?: Strings;
  against?: Strings;
  opposedBy?: Strings;
  not?: Strings;
  named?: Strings;
};
interface Voices {
  disclaimers?: Strings;
  bylines?: Strings;
  sentences?: Strings;
}
interface Principles {
  endorsing?: Strings;
  warnings?: Strings;
  negatives?: Strings;
  rejections?: Strings;
  denials?: Strings;
  topics?: Strings;
  topicLeads?: Strings;
  qualifications?: Strings;
  principles?: Record<string, PrincipleWays>;
}
type CueLists = { cues?: Strings; ownCues?: Strings };
interface Recommendations extends Partial<Record<Strength, CueLists>> {
  not?: Strings;
  reported?: Strings;
  others?: Strings;
  recitals?: Strings;
  selves?: Strings;
  selfVerbs?: Strings;
  introductions?: Strings;
  listAsks?: Strings;
  listLeads?: Strings;
  imperatives?: Strings;
}

function fileIn<T>(directory: string, name: string): Record<string, T | undefined> {
  const file = join(directory, `${name}.yaml`);
  if (!existsSync(file)) return {};
  const content: Record<string, T> | null = parse(readFileSync(file, "utf8"));
  return content ?? {};
}

/** The rules of a directory such as seeds/reading for one language (its first subtag), with the labels of the vocabulary's principles. */
export function rulesIn(directory: string, vocabulary: Vocabulary, language = "en"): ReadingRules {
  const code = (language.split("-")[0] ?? "en").toLowerCase();
  const words: { lists: Record<string, Lists>; bodies: string[] } = parse(
    readFileSync(join(directory, "words.yaml"), "utf8"),
  );
  const lists = words.lists[code] ?? {};
  const simple = (sources: Strings): PatternIndex<null> =>
    indexOf((sources ?? []).map((source) => patternOf(source, null, code, lists)));
  const voices = fileIn<Voices>(directory, "voices")[code] ?? {};
  const principles = fileIn<Principles>(directory, "principles")[code] ?? {};
  const asks = fileIn<Recommendations>(directory, "recommendations")[code] ?? {};
  return {
    language: code,
    bodies: new Set(words.bodies),
    voices: {
      disclaimers: simple(voices.disclaimers),
      bylines: simple(voices.bylines),
      sentences: simple(voices.sentences),
    },
    principles: indexOf(principleSigns(vocabulary, principles.principles ?? {}, code, lists)),
    stance: {
      endorsing: simple(principles.endorsing),
      warnings: simple(principles.warnings),
      negatives: simple(principles.negatives),
      rejections: simple(principles.rejections),
      denials: simple(principles.denials),
      topics: simple(principles.topics),
      topicLeads: simple(principles.topicLeads),
      qualifications: simple(principles.qualifications),
    },
    recommendations: {
      cues: indexOf(cuesOf(asks, code, lists)),
      reported: simple(asks.reported),
      others: simple(asks.others),
      recitals: simple(asks.recitals),
      selves: simple(asks.selves),
      selfVerbs: simple(asks.selfVerbs),
      introductions: simple(asks.introductions),
      listAsks: simple(asks.listAsks),
      listLeads: simple(asks.listLeads),
      imperatives: new Set(asks.imperatives),
      imperativeStems: new Set((asks.imperatives ?? []).map((verb) => stemOf(verb, code))),
    },
  };
}

function cuesOf(asks: Recommendations, language: string, lists: Lists): Pattern<Cue>[] {
  const strengths: Strength[] = ["MUST", "SHOULD", "COULD"];
  const compiled = (sources: Strings, cue: Cue): Pattern<Cue>[] =>
    (sources ?? []).map((source) => patternOf(source, cue, language, lists));
  // What is no cue comes first: of two equally long patterns the first wins.
  return [
    ...compiled(asks.not, { kind: "NOT", strength: "COULD" }),
    ...strengths.flatMap((strength) => [
      ...compiled(asks[strength]?.cues, { kind: "CUE", strength }),
      ...compiled(asks[strength]?.ownCues, { kind: "OWN_CUE", strength }),
    ]),
  ];
}

function principleSigns(
  vocabulary: Vocabulary,
  ways: Record<string, PrincipleWays>,
  language: string,
  lists: Lists,
): Pattern<PrincipleSign>[] {
  return vocabulary.principles.flatMap((principle) => {
    const own = ways[principle.key] ?? {};
    return [...waySigns(principle.key, own, language, lists), ...labelSigns(principle, own, language)];
  });
}

function waySigns(principle: string, own: PrincipleWays, language: string, lists: Lists): Pattern<PrincipleSign>[] {
  const compiled = (
    sources: Strings,
    sign: PrincipleSign["sign"],
    word: string,
    named = false,
  ): Pattern<PrincipleSign>[] =>
    (sources ?? []).map((source) =>
      patternOf(source, { principle, sign, named, rule: `${word}: ${source}` }, language, lists),
    );
  return [
    ...compiled(own.ways, "WAY", "way"),
    ...compiled(own.named, "WAY", "way", true),
    ...compiled(own.weak, "WEAK", "weak"),
    ...compiled(own.against, "AGAINST", "against"),
    ...compiled(own.opposedBy, "OPPOSED_BY", "opposed by"),
    ...compiled(own.not, "NOT", "not"),
  ];
}

/** The labels of the scheme, but for those that the rules know better. */
function labelSigns(principle: KnownPrinciple, own: PrincipleWays, language: string): Pattern<PrincipleSign>[] {
  const special = new Set([...(own.weak ?? []), ...(own.against ?? []), ...(own.opposedBy ?? [])]);
  const { key, labels, altLabels, notLabels } = principle;
  const said = [labels[language], ...(altLabels[language] ?? [])].filter((text) => text !== undefined);
  const yes = said
    .filter((text) => !special.has(text.toLowerCase()))
    .map((text) =>
      labelPattern<PrincipleSign>(
        text,
        { principle: key, sign: "WAY", named: false, rule: `label: ${text}` },
        language,
      ),
    );
  const no = (notLabels[language] ?? []).map((text) => {
    // One word that looks alike is meant in this form only: "opening" must not hide "openness".
    const meaning: PrincipleSign = { principle: key, sign: "NOT", named: false, rule: `not: ${text}` };
    return labelPattern(text, meaning, language, !/\s/.test(text));
  });
  return [...yes, ...no].filter((pattern) => pattern !== null);
}
