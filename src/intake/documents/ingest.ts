import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import type { TextReader } from "../../extraction/TextReader.ts";
import { readBytes } from "../../sources/seeds/readBytes.ts";
import type { IngestOptions } from "../../sources/documents/IngestOptions.ts";
import { contributionFiles } from "./contributionFiles.ts";
import { contributionContent, type ContributionBefore, givenIn } from "./contributionContent.ts";
import type { Submission } from "./contributionFrom.ts";
import { documentDate } from "./documentDate.ts";
import type { EvidenceContent } from "./EvidenceContent.ts";
import { IngestFault } from "../../sources/documents/IngestFault.ts";
import { readDocument } from "../../sources/documents/readDocument.ts";
import { writeWhole } from "./writeWhole.ts";
import { textFileFrom, type TextFile } from "../../sources/documents/textFileFrom.ts";

export interface Ingested {
  /** Folder of the contribution. */
  folder: string;
  changed: boolean;
  mentions: number;
  citations: number;
  recommendations: number;
  /** What waits for a decision. */
  proposals: Proposed[];
  /** Where the date of a new contribution was found, or what leaves it open. */
  dateSentence: string | undefined;
  /** Words of citations that no one instrument answers to. */
  unresolved: string[];
  /** Words of decisions that no longer fit the corrected text. */
  lost: string[];
}

/**
 * Reads a document into a contribution folder of the seed directory `options.out`: text.txt, the original beside it where the text had
 * to be taken out of another format, evidence.yaml with what rules propose. A folder that is there already keeps every decision of a person. Throws IngestFault or BadUserInput with a sentence.
 */
export async function ingest(
  file: string,
  options: IngestOptions,
  submission: Submission,
  reader: TextReader,
): Promise<Ingested> {
  const given = await readDocument(file);
  const folder = path.join(options.out, "contributions", submission.folder);
  const before = await contentIn(folder);
  if (submission.isKnown && !before) throw takenKey(submission.key, folder);
  const said = before?.content.contribution;
  // What a person left out of a folder is not put back.
  const own = said ? {} : documentDate(reader.dateOf(given.text.raw), given, options.date);
  const { language, date } = { ...own, ...said, ...givenIn(options) };
  const analysis = reader.analyse(given.text.raw, { language, process: options.process, date });
  const read = { file, given, options, submission, analysis, own, before };
  const { evidence, unresolved, lost } = contributionContent(read);
  const changed = !saysTheSame(evidence, before?.content);
  if (changed) await write(folder, contributionFiles(given, evidence, unresolved), lost.length > 0);
  const [counts, proposals] = [countsOf(evidence), proposalsIn(evidence)];
  return { folder, changed, ...counts, proposals, dateSentence: own.sentence, unresolved, lost };
}

/** A proposal as a person judges it. */
export interface Proposed {
  says: string;
  rule: string;
  confidence: number;
  exact: string;
  start: number;
}

function proposalsIn({ mentions = [], citations = [], recommendations = [] }: EvidenceContent): Proposed[] {
  const all = [
    ...mentions.map((one) => ({ one, says: `${one.principle} ${one.stance ?? "stance?"}` })),
    ...citations.map((one) => ({ one, says: one.instrument ?? one.namedAs ?? "?" })),
    ...recommendations.map((one) => ({ one, says: one.strength })),
  ];
  return all
    .filter(({ one }) => one.status === "PROPOSED")
    .map(({ one: { coder = "", confidence = 0, exact = "", start = 0 }, says }) => {
      return { says, rule: coder.replace(/^rule:/, ""), confidence, exact, start };
    });
}

function takenKey(key: string, folder: string): IngestFault {
  const another = `give this document another key with --key ${key}-2`;
  return new IngestFault(
    `The graph holds a contribution "${key}" already, and ${folder} is not its folder; ${another}`,
  );
}

function countsOf({ mentions = [], citations = [], recommendations = [] }: EvidenceContent) {
  return { mentions: mentions.length, citations: citations.length, recommendations: recommendations.length };
}

async function contentIn(folder: string): Promise<ContributionBefore | undefined> {
  const file = path.join(folder, "evidence.yaml");
  if (!existsSync(file)) return undefined;
  let content: EvidenceContent;
  try {
    content = parse(await readFile(file, "utf8")) as EvidenceContent;
  } catch (error) {
    throw new IngestFault(`${file} is not YAML, so that its decisions cannot be kept: ${(error as Error).message}`);
  }
  const text = await textIn(path.join(folder, "text.txt"));
  if (text.sha256 === content.contribution.sha256) return { content, ...text };
  throw new IngestFault(
    `${folder}/text.txt is not the text that was coded; bring that one back, and give the corrected text to ingest.`,
  );
}

async function textIn(file: string): Promise<TextFile> {
  const bytes = await readBytes(file);
  if ("problem" in bytes) throw new IngestFault(`${file} ${bytes.problem}.`);
  return textFileFrom(file, bytes);
}

/** Compared as YAML keeps it, without fields that are undefined; the sha256 of the text is part of it. */
function saysTheSame(content: EvidenceContent, before: EvidenceContent | undefined): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(content)), before);
}

async function write(folder: string, files: ReadonlyMap<string, Uint8Array>, keepOld: boolean): Promise<void> {
  const evidence = path.join(folder, "evidence.yaml");
  await mkdir(folder, { recursive: true });
  // Decisions that no longer fit are not thrown away with the old file.
  if (keepOld) await writeWhole(`${evidence}.before`, await readFile(evidence));
  for (const [name, bytes] of files) await writeWhole(path.join(folder, name), bytes);
}
