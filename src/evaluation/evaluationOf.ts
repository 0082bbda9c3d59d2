import { decisionsIn } from "../extraction/rules/decisionsIn.ts";
import type { TextReader } from "../extraction/TextReader.ts";
import { addDecisions, addGold, ruleReport } from "./ruleScores.ts";
import type { RuleScores } from "./ruleScores.ts";
import { goldIn, scoreFolder, scoreReport } from "./scoreFolder.ts";

export interface EvaluationOptions {
  details?: boolean;
  byRule?: boolean;
  /** Only the texts of this language. */
  language?: string;
}

/** The report of `evaluate`; decisions are those that people took in the contributions of the seed directories. */
export function evaluationOf(
  folder: string,
  reader: TextReader,
  seedDirectories: readonly string[],
  { details, byRule, language }: EvaluationOptions,
): string {
  if (byRule !== true) return scoreReport(scoreFolder(folder, reader, language), details ?? false);
  const scores: RuleScores = new Map();
  for (const { name, text, gold, language: own } of goldIn(folder, reader, language)) {
    addGold(scores, name, reader.analyse(text, { language: own }), gold);
  }
  addDecisions(scores, decisionsIn(seedDirectories));
  return ruleReport(scores);
}
