import { createHash } from "node:crypto";

export const sizes = { paragraphs: 2_000, mentions: 5_000, holders: 300 };

const made = "{ citation: Made for a test, certainty: VERIFIED }";
const sources = `sources: { made: ${made} }\n`;
const source = "source: made";
const keys = Array.from({ length: sizes.holders }, (_none, index) => `club-${index + 1}`);

/**
 * A seed directory of made things, longer than any that is known: one contributor says one principle again and again in one document, a
 * second principle has very many holders.
 */
export function longSeeds(): Record<string, string> {
  const files: Record<string, string> = {
    "contributors.yaml": `${sources}contributors:\n${keys.map(contributor).join("")}`,
    "principles.yaml": `
scheme: { key: concordance, title: A made codebook, version: "1.0.0" }
principles:
  - { key: patience, labels: { en: Patience }, definition: That one may wait. }
  - { key: kindness, labels: { en: Kindness }, definition: That one may smile. }
`,
    "instruments.yaml": `${sources}instruments:\n  - { key: rule, kind: CHARTER, titles: { en: Made Rule }, date: 1948, ${source}, provisions: { kind: ARTICLE, count: 9 } }\n`,
    "processes.yaml": `${sources}processes: [{ key: fair, name: A made fair, ${source} }]\n`,
    "contributions/fair-long/text.txt": longText(),
    "contributions/fair-long/evidence.yaml": longDocument(),
  };
  for (const key of keys.slice(1)) {
    files[`contributions/fair-${key}/text.txt`] = short;
    files[`contributions/fair-${key}/evidence.yaml`] = [
      heading(key, key, short),
      "passages: [{ number: 1, start: 0, end: 28, voice: CONTRIBUTOR }]",
      mention(0, "Kindness"),
    ].join("\n");
  }
  return files;
}

const short = "Kindness is the way we play.";
/** Each holds three mentions, and one citation. */
const paragraph = "Patience, then Patience, as Rule 3 has it. Kindness too. ";
const lengthOf = paragraph.length;

function contributor(key: string): string {
  return `  - { key: ${key}, kind: CIVIL_SOCIETY, names: { en: Made ${key} }, ${source} }\n`;
}

function longText(): string {
  return paragraph.repeat(sizes.paragraphs);
}

/** Half of the paragraphs hold two mentions, the others three: 5,000. */
function longDocument(): string {
  const passages: string[] = [];
  const mentions: string[] = [];
  const citations: string[] = [];
  for (let index = 0; index < sizes.paragraphs; index += 1) {
    const start = index * lengthOf;
    passages.push(`  - { number: ${index + 1}, start: ${start}, end: ${start + lengthOf - 1}, voice: CONTRIBUTOR }`);
    mentions.push(mentionAt(start, "Patience"), mentionAt(start + 15, "Patience"));
    if (index % 2 === 0) mentions.push(mentionAt(start + 43, "Kindness"));
    citations.push(
      `  - { start: ${start + 28}, end: ${start + 34}, exact: Rule 3, instrument: rule, provisions: [{ key: rule/3 }] }`,
    );
  }
  return [
    heading("long", keys[0] ?? "", longText()),
    `passages:\n${passages.join("\n")}`,
    `mentions:\n${mentions.join("\n")}`,
    `citations:\n${citations.join("\n")}`,
  ].join("\n");
}

function heading(key: string, contributorKey: string, text: string): string {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return `contribution:
  key: fair/${key}
  process: fair
  contributors: [${contributorKey}]
  title: A made text of ${key}
  language: en
  sha256: ${sha256}
  length: ${text.length}
  text: text.txt
  readings: [{ scheme: concordance, extent: FULL }]
  source: ${made}
coding: { coder: "person:nobody", codebookVersion: concordance 1.0.0, codedAt: 2026-11 }`;
}

function mention(start: number, exact: string): string {
  return `mentions:\n${mentionAt(start, exact)}`;
}

function mentionAt(start: number, exact: string): string {
  return `  - { start: ${start}, end: ${start + exact.length}, exact: ${exact}, principle: ${exact.toLowerCase()}, stance: AFFIRMS, explicit: true }`;
}
