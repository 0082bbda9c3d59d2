import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../projectRoot.ts";
import type { Statement } from "./Graph.ts";

const folder = path.join(projectRoot, "cypher");
const writing = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/;

const texts = new Map<string, string>();
for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!file.endsWith(".cypher")) continue;
  const name = file.slice(0, -".cypher".length).split(path.sep).join("/");
  texts.set(name, withoutComments(readFileSync(path.join(folder, file), "utf8")));
}

/** The names of all files below `cypher/`, without their ending. */
export function statementNames(): string[] {
  return [...texts.keys()].sort();
}

/** A file's Cypher without its comments, to be joined with others. Throws at start when the file is not there. */
export function cypherOf(name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`cypher/${name}.cypher is missing; the program cannot start without it`);
  return text;
}

/** The name of a file below `cypher/`, for what keeps names as data. Throws at start when the file is not there. */
export function cypherFile(name: string): string {
  cypherOf(name);
  return name;
}

function withoutComments(text: string): string {
  return text
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("//"))
    .join("\n")
    .trim();
}

/** A statement from joined Cypher; `name` says what it was joined from. */
export function statementOf(name: string, text: string): Statement {
  return { name, text, writes: writing.test(text) };
}

/**
 * The statement in `cypher/<name>.cypher`. Labels and relationship types cannot be parameters in Cypher: a file that serves
 * several says so by names in angle brackets (`:<Label>`), which `names` fills in from closed lists of ours, never from a user.
 */
export function statement(name: string, names: Readonly<Record<string, string>> = {}): Statement {
  let text = cypherOf(name);
  for (const [slot, value] of Object.entries(names)) {
    if (!/^[A-Za-z_]+$/.test(value)) throw new Error(`${value} cannot be a label or a relationship type`);
    text = text.replaceAll(`<${slot}>`, value);
  }
  const filled = Object.values(names);
  return statementOf(filled.length > 0 ? `${name} (${filled.join(", ")})` : name, text);
}
