import { imageOfSeeds } from "../engines.ts";
import type { CypherText } from "./CypherText.ts";
import { SeedSamples } from "./SeedSamples.ts";
import { statementTexts } from "./statementTexts.ts";

let texts: Promise<CypherText[]> | undefined;

/** Every Cypher text that the product can compose, with values from its seeds; composed once a run. */
export function cypherTexts(): Promise<CypherText[]> {
  texts ??= composeAll();
  return texts;
}

async function composeAll(): Promise<CypherText[]> {
  return statementTexts(new SeedSamples(await imageOfSeeds()));
}
