import { CitationReader } from "./CitationReader.ts";
import { rulesIn } from "./rulesIn.ts";
import { scoreFolder, scoreReport } from "./scoreFolder.ts";
import { seedVocabulary } from "./seedVocabulary.ts";

/**
 * The report of `npm run evaluate [DIR]`: how well the texts of a folder are read, measured by the gold files beside them.
 * `seeds` is a seed directory with its `reading` rules.
 */
export function evaluate(folder: string, seeds: string, details: boolean): string {
  const vocabulary = seedVocabulary(seeds);
  const rules = rulesIn(`${seeds}/reading`, vocabulary, "en");
  const reader = new CitationReader(vocabulary, `${seeds}/reading`);
  const questions = vocabulary.processes.flatMap((process) => process.questions);
  return scoreReport(scoreFolder(folder, rules, reader, questions), details);
}
