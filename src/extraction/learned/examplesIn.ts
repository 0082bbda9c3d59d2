import { readFileSync } from "node:fs";
import type { Example } from "./Example.ts";

export const examplesFile = "examples.tsv";

const columns = ["principles", "perhaps", "recommends", "alone", "sentence"];
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
    const [principles = "", perhaps = "", recommends = "", alone = "", sentence = ""] = fields;
    if (fields.length !== columns.length || sentence.trim() === "")
      throw new ExampleFault(file, at + 2, `must have ${columns.length} columns, parted by tabs, the last a sentence.`);
    for (const answer of [recommends, alone])
      if (!Object.hasOwn(answers, answer))
        throw new ExampleFault(file, at + 2, `"${answer}" is neither yes nor no; leave it empty where it is open.`);
    return {
      sentence,
      alone: answers[alone] === true,
      principles: keysIn(principles),
      perhaps: keysIn(perhaps),
      recommends: answers[recommends],
    };
  });
}

function keysIn(field: string): string[] {
  return field.split(" ").filter((key) => key !== "");
}
