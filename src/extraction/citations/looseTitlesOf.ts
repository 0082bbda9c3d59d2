import { inflectionOf } from "../rules/Inflection.ts";
import { LooseTitles } from "./LooseTitles.ts";
import type { LanguageFiles } from "../rules/RuleFiles.ts";
import type { KnownInstrument, Vocabulary } from "../Vocabulary.ts";

/** Language → the titles of a vocabulary with words between theirs, of languages that say which bodies issue texts. */
export function looseTitlesOf(
  { instruments }: Vocabulary,
  files: ReadonlyMap<string, LanguageFiles>,
  namesOf: (instrument: KnownInstrument, language: string) => string[],
): Map<string, LooseTitles> {
  const loose = new Map<string, LooseTitles>();
  for (const [language, { words }] of files) {
    const { issuers, small = [], articles = [] } = words.instruments ?? {};
    if (issuers === undefined) continue;
    const names = instruments.flatMap((instrument) =>
      namesOf(instrument, language).map((name) => {
        return { instrument: instrument.key, name, body: instrument.body ?? "" };
      }),
    );
    loose.set(language, new LooseTitles(names, inflectionOf(words), [...small, ...articles], issuers, words.months));
  }
  return loose;
}
