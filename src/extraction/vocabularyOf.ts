import { statement } from "../graph/statements.ts";
import type { Read } from "../graph/Graph.ts";
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

type Lists = string[] | null;
interface InstrumentRow {
  key: string;
  kind: string;
  languages: Lists;
  titles: Lists;
  shortTitle: string | null;
  altTitles: Lists;
  symbol: string | null;
  otherSymbols: Lists;
  body: string | null;
}
interface PrincipleRow {
  key: string;
  languages: Lists;
  labels: Lists;
  altLanguages: Lists;
  altLabels: Lists;
  notLanguages: Lists;
  notLabels: Lists;
}
interface ProcessRow {
  key: string;
  id: string;
  name: string;
}

/** Everything that texts are read against, as the graph has it; in the order of keys, so that every engine reads alike. */
export async function vocabularyOf(read: Read): Promise<Vocabulary> {
  const rows = <Row>(name: string) => read<Row>(statement(`reading/${name}`), {});
  const [instruments, parts, provisions, principles, processes, questions] = await Promise.all([
    rows<InstrumentRow>("instruments"),
    rows<{ key: string; whole: string }>("parts"),
    rows<KnownProvision & { instrument: string }>("provisions"),
    rows<PrincipleRow>("principles"),
    rows<ProcessRow>("processes"),
    rows<KnownQuestion & { process: string }>("questions"),
  ]);
  const wholes = new Map(parts.map(({ key, whole }) => [key, whole]));
  const provisionsOf = grouped(provisions, ({ instrument }) => instrument);
  const questionsOf = grouped(questions, ({ process }) => process);
  return {
    instruments: instruments
      .map((row) => knownInstrument(row, wholes.get(row.key), provisionsOf.get(`instrument:${row.key}`) ?? []))
      .toSorted(byKey),
    principles: principles.map(knownPrinciple).toSorted(byKey),
    processes: processes.map((row) => knownProcess(row, questionsOf.get(row.id) ?? [])).toSorted(byKey),
  };
}

function knownInstrument(row: InstrumentRow, partOf: string | undefined, provisions: KnownProvision[]) {
  const { key, kind, languages, titles, shortTitle, altTitles, symbol, otherSymbols, body } = row;
  const known: KnownInstrument = {
    key,
    kind,
    titles: Object.fromEntries(localizedTexts(languages, titles).map(({ language, value }) => [language, value])),
    altTitles: altTitles ?? [],
    otherSymbols: otherSymbols ?? [],
    provisions: provisions.map((one) => ({ key: one.key, kind: one.kind, label: one.label })).toSorted(byKey),
  };
  if (shortTitle !== null) known.shortTitle = shortTitle;
  if (symbol !== null) known.symbol = symbol;
  if (body !== null) known.body = body;
  if (partOf !== undefined) known.partOf = partOf;
  return known;
}

function knownPrinciple(row: PrincipleRow): KnownPrinciple {
  const labels = localizedTexts(row.languages, row.labels).map(({ language, value }) => [language, value]);
  return {
    key: row.key,
    labels: Object.fromEntries(labels) as KnownPrinciple["labels"],
    altLabels: byLanguage(row.altLanguages, row.altLabels),
    notLabels: byLanguage(row.notLanguages, row.notLabels),
  };
}

function knownProcess({ key, name }: ProcessRow, questions: KnownQuestion[]): KnownProcess {
  const asked = questions.map(({ number, text }) => ({ number, text }));
  return { key, name, questions: asked.toSorted((a, b) => a.number - b.number) };
}

function byLanguage(languages: Lists, values: Lists): WordLists {
  const lists: WordLists = {};
  for (const { language, value } of localizedTexts(languages, values)) (lists[language] ??= []).push(value);
  return lists;
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1;
}

function grouped<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
