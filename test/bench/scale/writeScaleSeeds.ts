import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { productSeeds } from "../../../src/intake/seeds/productSeeds.ts";
import { seededRandom } from "../../../src/statistics/distributions/seededRandom.ts";
import { readSeeds } from "../../../src/sources/seeds/readSeeds.ts";
import type { Seeds } from "../../../src/sources/seeds/Seeds.ts";
import { drawWords } from "./drawWords.ts";

const passagesOfDocument = 100;
export const passageWords = 50;
const wordsOfQuote = 6;
const process = "drawn-2020";
const source = "{ citation: Drawn at random for a benchmark., certainty: VERIFIED }";

/** Writes a seed directory of documents with so many passages, a piece of evidence in each, over the contributors, principles and instruments of the product. */
export async function writeScaleSeeds(directory: string, passages: number): Promise<void> {
  const seeds = await readSeeds([productSeeds]);
  const words = drawWords(1);
  const random = seededRandom(2);
  const rankOf = (count: number) => Math.floor((count + 1) ** random()) - 1;
  await mkdir(path.join(directory, "contributions"), { recursive: true });
  await writeFile(
    path.join(directory, "processes.yaml"),
    `processes: [{ key: ${process}, name: Drawn, source: drawn }]\nsources: { drawn: ${source} }\n`,
  );
  for (let document = 0; document * passagesOfDocument < passages; document++) {
    const folder = path.join(directory, "contributions", `drawn-${String(document).padStart(6, "0")}`);
    const texts = Array.from({ length: passagesOfDocument }, () => words(passageWords));
    await mkdir(folder);
    await writeFile(path.join(folder, "text.txt"), texts.join("\n"));
    await writeFile(path.join(folder, "evidence.yaml"), evidenceOf(seeds, document, texts, rankOf));
  }
}

function evidenceOf(
  seeds: Seeds,
  document: number,
  texts: readonly string[],
  rankOf: (count: number) => number,
): string {
  const text = texts.join("\n");
  const lists: Record<"passages" | "mentions" | "citations" | "recommendations", string[]> = {
    passages: [],
    mentions: [],
    citations: [],
    recommendations: [],
  };
  const own = seeds.principles.filter(({ scheme }) => scheme === "concordance");
  let start = 0;
  for (const [at, passage] of texts.entries()) {
    lists.passages.push(`{ number: ${at + 1}, start: ${start}, end: ${start + passage.length}, voice: CONTRIBUTOR }`);
    const exact = passage
      .split(" ")
      .slice(3, 3 + wordsOfQuote)
      .join(" ");
    const from = start + passage.indexOf(` ${exact}`) + 1;
    const place = `start: ${from}, end: ${from + exact.length}, exact: ${exact}`;
    const principle = own[rankOf(own.length)]!.key;
    if (at % 20 === 19) lists.recommendations.push(`{ ${place}, strength: SHOULD, advances: [${principle}] }`);
    else if (at % 4 === 3)
      lists.citations.push(`{ ${place}, instrument: ${seeds.instruments[rankOf(seeds.instruments.length)]!.key} }`);
    else
      lists.mentions.push(
        `{ ${place}, principle: ${principle}, stance: ${at % 9 === 8 ? "QUALIFIES" : "AFFIRMS"}, explicit: ${at % 2 === 0} }`,
      );
    start += passage.length + 1;
  }
  return [
    head(seeds.contributors[document % seeds.contributors.length]!.key, document, text),
    ...Object.entries(lists).map(([name, lines]) => `${name}:\n${lines.map((line) => `  - ${line}`).join("\n")}`),
  ].join("\n");
}

function head(contributor: string, document: number, text: string): string {
  return `contribution:
  key: ${process}/${document}
  process: ${process}
  contributors: [${contributor}]
  title: Paper ${document}
  language: en
  date: ${2000 + (document % 20)}-0${1 + (document % 9)}
  sha256: ${createHash("sha256").update(text).digest("hex")}
  length: ${text.length}
  text: text.txt
  readings: [{ scheme: concordance, extent: FULL }]
  source: ${source}
coding: { coder: "person:drawn", codebookVersion: concordance 1.0.0 }`;
}
