import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sha256Of } from "../../text/sha256Of.ts";
import type { KnownKeys, RuleFault } from "../rules/checkRuleFile.ts";
import { examplesFile } from "./examplesIn.ts";
import { columnsOf, type Learned } from "./Learned.ts";

export const learnedFile = "learned.json";

/** As a file holds it: a line for each feature, so that changes can be seen. */
export function learnedText({ from, principles, opposed, features }: Learned): string {
  const lines = Object.entries(features).map(([feature, numbers]) => `${JSON.stringify(feature)}:[${numbers.join()}]`);
  return `{"from":${JSON.stringify(from)},\n"principles":${JSON.stringify(principles)},\n"opposed":${JSON.stringify(opposed)},\n"features":{\n${lines.join(",\n")}\n}}\n`;
}

/**
 * What a file holds; undefined and a fault where no command wrote it. Whether it knows only these principles and was learned from the examples beside it
 * is asked where keys are given.
 */
export function learnedIn(file: string, known: KnownKeys | undefined, faults: RuleFault[]): Learned | undefined {
  const learned = parsed(readFileSync(file, "utf8"));
  const wrong =
    learned === undefined
      ? "is not what `concordance learn` of this version writes"
      : known && whatIsWrong(learned, file, known);
  if (wrong === undefined) return learned;
  faults.push({ file, line: 1, record: "", field: "", message: `${wrong}; run \`concordance learn\` again` });
  return undefined;
}

function whatIsWrong({ from, principles }: Learned, file: string, known: KnownKeys): string | undefined {
  const unknown = principles.find((key) => !known.principle.has(key));
  if (unknown !== undefined) return `knows a principle "${unknown}" that is not there`;
  const examples = path.join(path.dirname(file), examplesFile);
  return existsSync(examples) && sha256Of(readFileSync(examples)) !== from
    ? `was not learned from the ${examplesFile} beside it`
    : undefined;
}

function parsed(text: string): Learned | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isLearned(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isLearned(value: unknown): value is Learned {
  if (typeof value !== "object" || value === null) return false;
  const { from, principles, opposed, features } = value as Partial<Record<keyof Learned, unknown>>;
  return (
    typeof from === "string" &&
    areKeys(principles) &&
    areKeys(opposed) &&
    typeof features === "object" &&
    features !== null &&
    Object.values(features).every((numbers) => isWeighed(numbers, columnsOf({ principles, opposed })))
  );
}

function areKeys(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((key) => typeof key === "string");
}

/** A rareness, then pairs of a column that is there and a weight. */
function isWeighed(numbers: unknown, columns: number): boolean {
  return (
    Array.isArray(numbers) &&
    numbers.length % 2 === 1 &&
    numbers.every(Number.isInteger) &&
    numbers.every((column, at) => at % 2 === 0 || (column >= 0 && column < columns))
  );
}
