import { allProvisionsOf, questionsOf } from "../snapshot/adjacency.ts";
import { rowAt } from "../snapshot/rowAt.ts";
import type { Snapshot } from "../snapshot/Snapshot.ts";
import { localizedTexts } from "../domain/node/LocalizedText.ts";
import type {
  KnownInstrument,
  KnownPrinciple,
  KnownProcess,
  KnownProvision,
  KnownQuestion,
  Vocabulary,
  WordLists,
} from "./Vocabulary.ts";

type Lists = readonly string[] | null;

/** Everything that texts are read against, as a snapshot has it; in the order of keys. */
export function vocabularyOf(snapshot: Snapshot): Vocabulary {
  const { instrument, principle, process } = snapshot.tables;
  return {
    instruments: rowsOf(instrument.count, (row) => knownInstrument(snapshot, row)).sort(byKey),
    principles: rowsOf(principle.count, (row) => knownPrinciple(snapshot, row)).sort(byKey),
    processes: rowsOf(process.count, (row) => knownProcess(snapshot, row)).sort(byKey),
  };
}

function rowsOf<Thing>(count: number, read: (row: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_none, row) => read(row));
}

function knownInstrument(snapshot: Snapshot, row: number): KnownInstrument {
  const {
    key,
    kind,
    titleLanguages,
    titleValues,
    shortTitle,
    altTitles,
    altTitleLanguages,
    symbol,
    otherSymbols,
    body,
    date,
  } = rowAt(snapshot, "instrument", row);
  const titles = localizedTexts(titleLanguages, titleValues).map(({ language, value }) => [language, value]);
  const [whole] = snapshot.links.wholes.of(row);
  return {
    key: key!,
    kind: kind!,
    titles: Object.fromEntries(titles) as KnownInstrument["titles"],
    altTitles: byLanguage(altTitleLanguages, altTitles),
    otherSymbols: otherSymbols ?? [],
    provisions: Array.from(allProvisionsOf(snapshot).of(row), (one) => knownProvision(snapshot, one)).sort(byKey),
    ...(shortTitle !== null && { shortTitle }),
    ...(symbol !== null && { symbol }),
    ...(body !== null && { body }),
    ...(date !== null && { date }),
    ...(whole !== undefined && { partOf: snapshot.tables.instrument.columns.key.at(whole)! }),
  };
}

function knownProvision({ tables }: Snapshot, row: number): KnownProvision {
  const { key, kind, number } = tables.provision.columns;
  return { key: key.at(row)!, kind: kind.at(row)!, label: number.at(row)! };
}

function knownPrinciple(snapshot: Snapshot, row: number): KnownPrinciple {
  const principle = rowAt(snapshot, "principle", row);
  const { key, labelLanguages, labelValues, altLabelLanguages, altLabelValues, notLabelLanguages, notLabelValues } =
    principle;
  const labels = localizedTexts(labelLanguages, labelValues).map(({ language, value }) => [language, value]);
  return {
    key: key!,
    labels: Object.fromEntries(labels) as KnownPrinciple["labels"],
    altLabels: byLanguage(altLabelLanguages, altLabelValues),
    notLabels: byLanguage(notLabelLanguages, notLabelValues),
  };
}

function knownProcess(snapshot: Snapshot, row: number): KnownProcess {
  const { process, question } = snapshot.tables;
  const questions: KnownQuestion[] = Array.from(questionsOf(snapshot).of(row), (one) => ({
    number: question.columns.number.at(one)!,
    text: question.columns.text.at(one)!,
  }));
  return {
    key: process.columns.key.at(row)!,
    name: process.columns.name.at(row)!,
    questions: questions.sort((a, b) => a.number - b.number),
  };
}

function byLanguage(languages: Lists, values: Lists): WordLists {
  const lists: WordLists = {};
  for (const { language, value } of localizedTexts(languages, values)) (lists[language] ??= []).push(value);
  return lists;
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1;
}
