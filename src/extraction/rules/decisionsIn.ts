import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** What people decided about the proposals of a rule. */
export interface Decisions {
  accepted: number;
  rejected: number;
  /** Contributions in which they stand. */
  documents: Set<string>;
}
/** By the name of the rule. */
export type RuleDecisions = ReadonlyMap<string, Decisions>;

/** A rule without what it found of the stance: "way: open Internet". */
export function ruleName(rule: string): string {
  return rule.replace(/ \[[^\]]*\]$/, "").replace(/; ".*$/, "");
}

type Piece = { coder?: string; status?: string };

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

/** Counts a piece that a person accepted or rejected, and nothing else. */
export function noteDecision({ coder = "", status }: Piece, document: string, decisions: Map<string, Decisions>): void {
  if (!coder.startsWith("rule:") || (status !== "ACCEPTED" && status !== "REJECTED")) return;
  const rule = ruleName(coder.slice("rule:".length));
  const of = decisions.get(rule) ?? { accepted: 0, rejected: 0, documents: new Set() };
  of[status === "ACCEPTED" ? "accepted" : "rejected"]++;
  of.documents.add(document);
  decisions.set(rule, of);
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
