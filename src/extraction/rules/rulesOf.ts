import { fold } from "../../text/fold.ts";
import { addresseePatterns } from "./addresseePatterns.ts";
import { Likeness } from "../learned/Likeness.ts";
import { labelPattern, patternOf } from "./patternOf.ts";
import { indexOf } from "./patterns.ts";
import type { Pattern, PatternIndex } from "./patterns.ts";
import { LayoutPatterns } from "./LayoutPatterns.ts";
import { inflectionOf } from "./Inflection.ts";
import type { Inflection } from "./Inflection.ts";
import { byKind } from "./byKind.ts";
import { cuesOf } from "./cuesOf.ts";
import { sourceOf } from "./sourceOf.ts";
import { emptyFiles } from "./ruleFilesIn.ts";
import type { AskingFile, LanguageFiles, PrincipleRules, Rules } from "./RuleFiles.ts";
import type { PrincipleSign, ReadingRules, StanceRules } from "./ReadingRules.ts";
import type { KnownPrinciple, Vocabulary } from "../Vocabulary.ts";

type Lists = Record<string, string[]>;

/** The language of a tag without its country. */
export function languageCode(tag: string): string {
  return (tag.split("-")[0] ?? tag).toLowerCase();
}

/** The rules of one language, compiled, with the labels of the vocabulary's principles. Throws where a pattern cannot be. */
export function rulesOf(language: string, files: LanguageFiles = emptyFiles(), vocabulary: Vocabulary): ReadingRules {
  const lists = files.words.lists ?? {};
  const inflection = inflectionOf(files.words);
  const simple = (rules: Rules | undefined): PatternIndex<null> =>
    indexOf((rules ?? []).map((rule) => patternOf(sourceOf(rule), null, inflection, lists)));
  const { words, voices, principles, recommendations: asks, learned } = files;
  return {
    language,
    inflection,
    bodies: new Set(words.bodies),
    voices: {
      disclaimers: simple(voices.disclaimers),
      bylines: simple(voices.bylines),
      sentences: simple(voices.sentences),
      headings: simple(voices.headings),
      adopted: simple(voices.adopted),
      continuing: simple(voices.continuing),
    },
    layout: new LayoutPatterns(files),
    references: new Set(words.references),
    abbreviations: new Set(words.abbreviations),
    principles: indexOf(principleSigns(vocabulary, principles.principles ?? {}, { language, inflection }, lists)),
    likeness: learned && new Likeness(learned, new Set(vocabulary.principles.map(({ key }) => key))),
    priors: new Map(Object.entries(files.priors).filter(([, prior]) => Number.isFinite(prior))),
    valued: {
      endorsing: simple(principles.endorsing),
      warnings: simple(principles.warnings),
      negatives: simple(principles.negatives),
      topics: simple(principles.topics),
      topicLeads: simple(principles.topicLeads),
      subjects: simple(principles.subjects),
      recorded: simple(principles.recorded),
      qualifications: simple(principles.qualifications),
    },
    stance: stanceRules(files, inflection, simple),
    recommendations: askingRules(asks, inflection, lists, simple),
  };
}

function stanceRules(
  { stance, words }: LanguageFiles,
  inflection: Inflection,
  simple: (rules: Rules | undefined) => PatternIndex<null>,
): StanceRules {
  const lists = words.lists ?? {};
  return {
    words: byKind(stance.words, inflection, lists),
    verdicts: byKind(stance.verdicts, inflection, lists),
    ends: simple(stance.ends),
    finite: simple(stance.finite),
    problems: simple(stance.problems),
    again: simple(stance.again),
    turns: simple(stance.turns),
    rejections: simple(stance.rejections),
    contested: simple(stance.contested),
    and: new Set(stance.and),
    or: new Set(stance.or),
    but: new Set(stance.but),
    links: new Set(stance.links?.map(fold)),
    pronouns: new Set(stance.pronouns?.map(fold)),
    firstPerson: stance.firstPerson,
  };
}

function askingRules(
  asks: AskingFile,
  inflection: Inflection,
  lists: Lists,
  simple: (rules: Rules | undefined) => PatternIndex<null>,
): ReadingRules["recommendations"] {
  return {
    cues: indexOf(cuesOf(asks, inflection, lists)),
    reported: simple(asks.reported),
    sources: simple(asks.sources),
    others: simple(asks.others),
    texts: simple(asks.texts),
    recitals: simple(asks.recitals),
    operatives: simple(asks.operatives),
    selves: simple(asks.selves),
    selfVerbs: simple(asks.selfVerbs),
    introductions: simple(asks.introductions),
    plans: simple(asks.plans),
    listAsks: simple(asks.listAsks),
    listLeads: simple(asks.listLeads),
    notItself: new Set(asks.notItself?.map(sourceOf)),
    imperatives: new Set((asks.imperatives ?? []).map(fold)),
    imperativeStems: new Set((asks.imperatives ?? []).map((verb) => inflection.stemOf(verb))),
    infinitives: new Set((asks.infinitives ?? []).map(fold)),
    gerunds: asks.gerunds,
    kinds: kindsOf(asks.kinds, simple),
    openers: new Set((asks.openers ?? []).map(fold)),
    that: new Set((asks.that ?? []).map(fold)),
    deeds: new Set((asks.deeds ?? []).map(fold)),
    pronouns: new Set((asks.pronouns ?? []).map(fold)),
    signers: new Set((asks.signers ?? []).map(fold)),
    addressees: addresseePatterns(asks.addressees),
  };
}

function kindsOf(
  kinds: AskingFile["kinds"] = {},
  simple: (rules: Rules | undefined) => PatternIndex<null>,
): ReadingRules["recommendations"]["kinds"] {
  return {
    asking: simple(kinds.asking),
    planning: simple(kinds.planning),
    describing: simple(kinds.describing),
    recording: simple(kinds.recording),
    answering: simple(kinds.answering),
  };
}

type Spoken = Pick<ReadingRules, "language" | "inflection">;

function principleSigns(
  vocabulary: Vocabulary,
  ways: Record<string, PrincipleRules>,
  spoken: Spoken,
  lists: Lists,
): Pattern<PrincipleSign>[] {
  return vocabulary.principles.flatMap((principle) => {
    const own = ways[principle.key] ?? {};
    return [...waySigns(principle.key, own, spoken.inflection, lists), ...labelSigns(principle, own, spoken)];
  });
}

function waySigns(
  principle: string,
  own: PrincipleRules,
  inflection: Inflection,
  lists: Lists,
): Pattern<PrincipleSign>[] {
  const compiled = (rules: Rules | undefined, sign: PrincipleSign["sign"], word: string, named = false) =>
    (rules ?? []).map((rule) => {
      const source = sourceOf(rule);
      return patternOf<PrincipleSign>(
        source,
        { principle, sign, named, rule: `${word}: ${source}` },
        inflection,
        lists,
      );
    });
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
function labelSigns(
  principle: KnownPrinciple,
  own: PrincipleRules,
  { language, inflection }: Spoken,
): Pattern<PrincipleSign>[] {
  const better = [...(own.weak ?? []), ...(own.against ?? []), ...(own.opposedBy ?? [])];
  const special = new Set(better.map(sourceOf));
  const { key, labels, altLabels, notLabels } = principle;
  const said = [labels[language], ...(altLabels[language] ?? [])].filter((text) => text !== undefined);
  const yes = said
    .filter((text) => !special.has(text.toLowerCase()))
    .map((text) =>
      labelPattern<PrincipleSign>(
        text,
        { principle: key, sign: "WAY", named: false, rule: `label: ${text}` },
        inflection,
      ),
    );
  const no = (notLabels[language] ?? []).map((text) => {
    // One word that looks alike is meant in this form only: "opening" must not hide "openness".
    const meaning: PrincipleSign = { principle: key, sign: "NOT", named: false, rule: `not: ${text}` };
    return labelPattern(text, meaning, inflection, !/\s/.test(text));
  });
  return [...yes, ...no].filter((pattern) => pattern !== null);
}
