import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Decisions, noteDecision, type Piece, type RuleDecisions } from "./decisions.ts";

/**
 * The decisions of people in the contributions of seed directories, by rule: a piece that a rule proposed names it as its coder, and keeps
 * that when its status becomes ACCEPTED or REJECTED. A directory or file that is not there says nothing; what is wrong in one, `plant` says.
 */
export function decisionsIn(seedDirectories: readonly string[]): RuleDecisions {
  const decisions = new Map<string, Decisions>();
  for (const directory of new Set(seedDirectories)) {
    const folder = join(directory, "contributions");
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      for (const piece of piecesIn(join(folder, name, "evidence.yaml"))) noteDecision(piece, name, decisions);
    }
  }
  return decisions;
}

/** What is wrong in a file says `plant`; there are no decisions in it then. */
function piecesIn(file: string): Piece[] {
  if (!existsSync(file)) return [];
  const content = contentOf(file);
  return ["mentions", "citations", "recommendations"].flatMap((kind) => {
    const pieces = content[kind];
    return Array.isArray(pieces) ? pieces.filter((one): one is Piece => typeof one === "object" && one !== null) : [];
  });
}

function contentOf(file: string): Record<string, unknown> {
  try {
    return Object(parse(readFileSync(file, "utf8"))) as Record<string, unknown>;
  } catch {
    return {};
  }
}
