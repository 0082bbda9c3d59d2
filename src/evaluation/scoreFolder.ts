import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextReader } from "../extraction/TextReader.ts";
import { goldFrom } from "./Gold.ts";
import type { Gold, GoldFile } from "./Gold.ts";
import { figuresOf, scoreDocument, scoredKinds } from "./scoreDocument.ts";
import type { Score, ScoredKind } from "./scoreDocument.ts";

export interface DocumentScore {
  name: string;
  scores: Record<ScoredKind, Score | null>;
}

/** A text with the labels that people gave it. */
export interface LabelledText {
  name: string;
  text: string;
  /** BCP 47: as its gold file says, or detected. */
  language: string;
  gold: Gold;
}

/**
 * Every text of a folder that has a gold file beside it (<name>.txt, <name>.gold.json), of one language if that is asked.
 * A folder without any pair is an error: a score of nothing would look perfect.
 */
export function goldIn(folder: string, reader: TextReader, language?: string): LabelledText[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".gold.json") && existsSync(join(folder, file.replace(/\.gold\.json$/, ".txt"))))
    .map((file) => file.replace(/\.gold\.json$/, ""));
  const texts = names.toSorted().map((name) => {
    const file: GoldFile = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), "utf8"));
    const text = readFileSync(join(folder, `${name}.txt`), "utf8");
    return { name, text, language: file.language ?? reader.languageOf(text), gold: goldFrom(file) };
  });
  const asked = texts.filter((one) => language === undefined || one.language === language);
  if (asked.length > 0) return asked;
  const of = language === undefined ? "" : ` of language ${language}`;
  throw new Error(`No text${of} with a gold file beside it in ${folder}.`);
}

/** Scores what is read in the labelled texts of a folder. */
export function scoreFolder(folder: string, reader: TextReader, only?: string): DocumentScore[] {
  return goldIn(folder, reader, only).map(({ name, text, language, gold }) => {
    return { name, scores: scoreDocument(reader.analyse(text, { language }), gold) };
  });
}

/** The scores of all documents as one: hits, misses and false hits added up. */
export function together(documents: DocumentScore[], kind: ScoredKind): Score | null {
  const scores = documents.map(({ scores: of }) => of[kind]).filter((score) => score !== null);
  if (scores.length === 0) return null;
  return {
    hits: scores.reduce((sum, score) => sum + score.hits, 0),
    misses: scores.flatMap((score) => score.misses),
    falseHits: scores.flatMap((score) => score.falseHits),
  };
}

/** A table of precision, recall and F1 by kind and document; with `details` also list what was missed and the false positives. */
export function scoreReport(documents: DocumentScore[], details: boolean): string {
  const lines: string[] = [];
  for (const kind of scoredKinds) {
    lines.push("", kind);
    for (const { name, scores } of documents) lines.push(...linesFor(name, scores[kind], details));
    if (documents.length > 1) lines.push(...linesFor("all", together(documents, kind), false));
  }
  return `${lines.join("\n").trim()}\n`;
}

function linesFor(name: string, score: Score | null, details: boolean): string[] {
  if (!score) return [];
  const { precision, recall, f1 } = figuresOf(score);
  const [p, r, f] = [precision, recall, f1].map((figure) => figure.toFixed(3));
  const figures = `  ${name.padEnd(32)} P ${p}  R ${r}  F1 ${f}  (${score.hits} hit, ${score.misses.length} missed, ${score.falseHits.length} false)`;
  if (!details) return [figures];
  return [
    figures,
    ...score.misses.map((words) => `      missed  ${folded(words)}`),
    ...score.falseHits.map((words) => `      false   ${folded(words)}`),
  ];
}

function folded(words: string): string {
  return words.replace(/\s+/g, " ");
}
