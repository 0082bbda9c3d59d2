import path from "node:path";
import { ruleFilesIn } from "../../src/extraction/rules/ruleFilesIn.ts";
import { TextReader } from "../../src/extraction/TextReader.ts";
import { vocabularyFromSeeds } from "../../src/intake/documents/vocabularyFromSeeds.ts";
import { readSeeds } from "../../src/sources/seeds/readSeeds.ts";
import { projectRoot } from "../../src/projectRoot.ts";

/** Reads with the seeds and rules of the product. */
export const seedReader = new TextReader(
  vocabularyFromSeeds(await readSeeds([path.join(projectRoot, "seeds")])),
  ruleFilesIn([path.join(projectRoot, "seeds", "reading")]),
);
