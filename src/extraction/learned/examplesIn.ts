import { readFileSync } from "node:fs";
import type { Example } from "./Example.ts";

export const examplesFile = "examples.tsv";

const columns = ["principles", "opposes", "limits", "perhaps", "recommends", "alone", "sentence"] as const;
/** Before the keys that were judged, where all others are open. */
const allBut = "*";
const answers: Readonly<Record<string, boolean | undefined>> = { yes: true, no: false, "": undefined };

/** Something that is wrong with a line of examples. */
export class ExampleFault extends Error {
  constructor(file: string, line: number, message: string) {
    super(`${file}, line ${line}: ${message}`);
  }
}

/** The examples of a file. Throws ExampleFault. */
export function examplesIn(file: string): Example[] {
  const [head, ...lines] = readFileSync(file, "utf8").trimEnd().split(/\r?\n/);
  if (head !== columns.join("\t"))
    throw new ExampleFault(file, 1, `must name the columns ${columns.join(", ")}, parted by tabs.`);
  return lines.map((line, at) => {
    const fields = line.split("\t");
    const fault = faultIn(fields);
    if (fault !== undefined) throw new ExampleFault(file, at + 2, fault);
    return exampleIn(fields);
  });
}

function faultIn(fields: readonly string[]): string | undefined {
  if (fields.length !== columns.length || fields.at(-1)!.trim() === "")
    return `must have ${columns.length} columns, parted by tabs, the last a sentence.`;
  const wrong = fields.slice(-3, -1).find((answer) => !Object.hasOwn(answers, answer));
  return wrong === undefined ? undefined : `"${wrong}" is neither yes nor no; leave it empty where it is open.`;
}

function exampleIn(fields: readonly string[]): Example {
  const { principles, opposes, limits, perhaps, recommends, alone, sentence } = Object.fromEntries(
    columns.map((column, at) => [column, fields[at]!]),
  ) as Record<(typeof columns)[number], string>;
  return {
    sentence,
    alone: answers[alone] === true,
    principles: keysIn(principles),
    opposes: keysIn(opposes),
    limits: keysIn(limits),
    perhaps: openIn(keysIn(perhaps)),
    recommends: answers[recommends],
  };
}

function openIn([first, ...rest]: string[]): Example["perhaps"] {
  if (first === allBut) return { allBut: true, keys: rest };
  return { allBut: false, keys: first === undefined ? [] : [first, ...rest] };
}

function keysIn(field: string): string[] {
  return field.split(" ").filter((key) => key !== "");
}
