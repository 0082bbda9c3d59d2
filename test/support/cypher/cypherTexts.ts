import { imageOfSeeds } from "../engines.ts";
import { allLists } from "./allLists.ts";
import type { CypherText } from "./CypherText.ts";
import { listTexts } from "./listTexts.ts";
import { SeedSamples } from "./SeedSamples.ts";
import { statementTexts } from "./statementTexts.ts";

let texts: Promise<CypherText[]> | undefined;

/** Every Cypher text that the product can compose, with values from its seeds; composed once a run. */
export function cypherTexts(): Promise<CypherText[]> {
  texts ??= composeAll();
  return texts;
}

async function composeAll(): Promise<CypherText[]> {
  const samples = new SeedSamples(await imageOfSeeds());
  const seen = new Set<string>();
  const lists = await allLists();
  return [...statementTexts(samples), ...lists.flatMap((list) => listTexts(list, samples, seen))];
}
