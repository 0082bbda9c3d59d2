import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { didYouMean } from "../../text/didYouMean.ts";
import { sha256Of } from "../../text/sha256Of.ts";
import { inflectionOf } from "../rules/Inflection.ts";
import { ruleFilesIn } from "../rules/ruleFilesIn.ts";
import type { Example } from "./Example.ts";
import { ExampleFault, examplesFile, examplesIn } from "./examplesIn.ts";
import { learnFrom } from "./learnFrom.ts";
import { learnedFile, learnedText } from "./learnedIn.ts";

export interface Lesson {
  language: string;
  examples: number;
  /** The file to write, and what it is to hold. */
  file: string;
  text: string;
}

/**
 * What the examples of a folder teach, `<language>/examples.tsv`, with the words of these directories of rules and for principles with these keys, a
 * language after the other. Throws ExampleFault.
 */
export function* learnIn(
  folder: string,
  rules: readonly string[],
  principles: ReadonlySet<string>,
): Generator<Lesson, void> {
  const { languages } = ruleFilesIn(rules);
  for (const language of readdirSync(folder).toSorted()) {
    const place = path.join(folder, language);
    const source = path.join(place, examplesFile);
    if (!existsSync(source)) continue;
    const examples = examplesIn(source);
    checkKeys(source, examples, principles);
    const learned = learnFrom(examples, inflectionOf(languages.get(language)?.words ?? {}));
    const text = learnedText({ from: sha256Of(readFileSync(source)), ...learned });
    yield { language, examples: examples.length, file: path.join(place, learnedFile), text };
  }
}

function checkKeys(file: string, examples: readonly Example[], known: ReadonlySet<string>): void {
  for (const [at, { principles, opposes, limits, perhaps }] of examples.entries()) {
    const unknown = [...principles, ...opposes, ...limits, ...perhaps.keys].find((key) => !known.has(key));
    if (unknown !== undefined)
      throw new ExampleFault(file, at + 2, `there is no principle "${unknown}"${didYouMean(unknown, known)}.`);
  }
}
