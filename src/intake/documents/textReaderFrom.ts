import { decisionsIn } from "../../extraction/rules/decisionsIn.ts";
import { ruleFilesIn } from "../../extraction/rules/ruleFilesIn.ts";
import { rulesDirectories, useRulesBeside } from "../../extraction/rules/rulesDirectories.ts";
import { TextReader } from "../../extraction/TextReader.ts";
import { readSeeds } from "../../sources/seeds/readSeeds.ts";
import { productSeeds } from "../seeds/productSeeds.ts";
import { vocabularyFromSeeds } from "./vocabularyFromSeeds.ts";

/** Reads texts with the words of the product's seeds and of these directories: no graph is opened, so that a server may run beside. Throws SeedFaults. */
export async function textReaderFrom(seedDirectories: readonly string[]): Promise<TextReader> {
  useRulesBeside(seedDirectories);
  const directories = [productSeeds, ...seedDirectories];
  const vocabulary = vocabularyFromSeeds(await readSeeds(directories));
  return new TextReader(vocabulary, ruleFilesIn(rulesDirectories()), decisionsIn(directories));
}
