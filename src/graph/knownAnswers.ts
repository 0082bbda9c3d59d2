import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Statement } from "./Graph.ts";
import type { Params } from "./params.ts";
import { stateOfFiles } from "./stateOfFiles.ts";

/** A question to the graph and the rows that answered it. */
export interface KnownAnswer {
  statement: Statement;
  params: Params;
  rows: readonly unknown[];
}

const fileOf = (directory: string) => path.join(directory, "graph.known.json");

/**
 * What the graph in a directory is known to answer, kept there with the state that its files had: undefined where they have another one by
 * now, whoever wrote to them, or where what was kept is damaged. So a program can begin to answer before the engine is open.
 */
export function knownAnswersIn(directory: string): KnownAnswer[] | undefined {
  try {
    const kept = readFileSync(fileOf(directory), "utf8");
    const lineEnd = kept.indexOf("\n");
    const body = kept.slice(lineEnd + 1);
    if (kept.slice(0, lineEnd) !== digestOf(body)) return undefined;
    const { state, answers } = JSON.parse(body) as { state: string; answers: KnownAnswer[] };
    return state === stateOfFiles(directory) ? answers : undefined;
  } catch {
    return undefined;
  }
}

/** Only for who holds the graph, while nothing is written to it. Throws where it cannot be kept: then the next start opens the engine. */
export function keepKnownAnswers(directory: string, answers: readonly KnownAnswer[]): void {
  const state = stateOfFiles(directory);
  if (state === undefined) return;
  const body = JSON.stringify({ state, answers });
  writeFileSync(`${fileOf(directory)}.draft`, `${digestOf(body)}\n${body}`);
  renameSync(`${fileOf(directory)}.draft`, fileOf(directory));
}

/** Does what changes the files, but nothing that stands in the graph. */
export function carryKnownAnswers(directory: string, work: () => void): void {
  const answers = knownAnswersIn(directory);
  work();
  if (answers === undefined) return;
  try {
    keepKnownAnswers(directory, answers);
  } catch {
    // The work is done all the same, and the next start opens the engine.
  }
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
