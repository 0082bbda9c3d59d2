import type { KnownInstrument, Vocabulary } from "../../extraction/Vocabulary.ts";
import type { SeedInstrument, Seeds } from "../../sources/seeds/Seeds.ts";

/** What texts are read against, as seeds say it: the same as of a graph in which these seeds are planted, and without one. */
export function vocabularyFromSeeds({ instruments, principles, processes }: Seeds): Vocabulary {
  return {
    instruments: instruments.map(knownInstrument).toSorted(byKey),
    principles: principles
      .map(({ key, labels, altLabels, notLabels }) => ({ key, labels, altLabels, notLabels }))
      .toSorted(byKey),
    processes: processes
      .map(({ key, name, questions }) => ({
        key,
        name,
        questions: questions.map(({ number, text }) => ({ number, text })).toSorted((a, b) => a.number - b.number),
      }))
      .toSorted(byKey),
  };
}

function knownInstrument(seed: SeedInstrument): KnownInstrument {
  const { key, kind, titles, shortTitle, altTitles, symbol, otherSymbols, body, partOf, date, provisions } = seed;
  return {
    key,
    kind,
    titles,
    altTitles,
    otherSymbols,
    ...(shortTitle !== undefined && { shortTitle }),
    ...(symbol !== undefined && { symbol }),
    ...(body !== undefined && { body }),
    ...(partOf !== undefined && { partOf }),
    ...(date !== undefined && { date }),
    provisions: provisions
      .map((one) => ({ key: one.key, kind: one.kind as string, label: one.number }))
      .toSorted(byKey),
  };
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1;
}
