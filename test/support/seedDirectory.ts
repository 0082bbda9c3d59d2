import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const TEXT = "Openness matters. 🌍 We rely on Article 19 of the Charter, and we must act.";

const PLAIN: Record<string, string> = {
  "contributors.yaml": `
sources:
  list: { citation: A list of members, certainty: VERIFIED }
contributors:
  - key: atlantis
    kind: STATE
    iso2: AT
    names: { en: Atlantis, fr: Atlantide }
    source: list
    certainty: REPORTED
    note: seen by sailors
    partyTo:
      - { instrument: charter, act: ACCESSION, date: 1976-05, source: list }
`,
  "instruments.yaml": `
sources: { print: { citation: The printed text, url: "https://example.org/charter", certainty: VERIFIED } }
instruments:
  - key: charter
    kind: CHARTER
    titles: { en: Charter }
    date: 1948
    source: print
    provisions:
      kind: ARTICLE
      count: 20
      entries:
        - number: 19
          heading: Expression
          section: Part II
          provisions: { kind: ITEM, entries: [{ number: a }] }
`,
  "principles.yaml": `
scheme: { key: small, title: A small codebook, version: "1.0.0", creators: [{ name: A. Maker, kind: PERSON, url: "https://maker.example/" }, { name: The Makers, kind: ORGANIZATION }], publisher: { name: A Press, kind: ORGANIZATION, url: "https://press.example/" }, created: 2025-03-08, historyNote: Made for tests }
principles:
  - key: openness
    labels: { en: Openness }
    definition: >
      That anyone may join.
  - key: expression
    labels: { en: Expression }
    definition: That anyone may speak.
    broader: [openness]
`,
  "enshrinements.yaml": `
sources: { print: { citation: The printed text, certainty: VERIFIED } }
readings: [{ instrument: charter, scheme: small, extent: FULL }]
enshrinements:
  - { instrument: charter, principle: expression, locator: art 19, provisions: [charter/19], explicit: true, source: print }
`,
  "processes.yaml": `
sources: { call: { citation: The call, certainty: VERIFIED } }
processes:
  - { key: forum, name: Forum, opened: 2016-05-03, closed: 2018, mandate: charter/2, source: call, questions: [{ number: 1, text: Why? }] }
`,
  "contributions/2016-forum-atlantis/text.txt": TEXT,
  "contributions/2016-forum-atlantis/evidence.yaml": `
contribution:
  key: forum/atlantis
  process: forum
  contributors: [atlantis]
  title: Our view
  language: en
  sha256: ${createHash("sha256").update(TEXT).digest("hex")}
  length: ${Array.from(TEXT).length}
  text: text.txt
  readings: [{ scheme: small, extent: FULL }]
  source: { citation: Sent in, certainty: VERIFIED }
coding: { coder: "person:ada", codebookVersion: small 1.0.0, codedAt: 2026-11 }
passages:
  - { number: 1, start: 0, end: 17, voice: CONTRIBUTOR, question: 1 }
  - { number: 2, start: 18, end: 74, voice: CONTRIBUTOR }
mentions:
  - { start: 0, end: 8, exact: Openness, principle: openness, stance: AFFIRMS, explicit: true }
citations:
  - { start: 31, end: 56, exact: Article 19 of the Charter, instrument: charter, provisions: [{ key: charter/19 }] }
recommendations:
  - { start: 62, end: 73, exact: we must act, strength: MUST, invokes: ["instrument:charter", "provision:charter/19/a"], status: PROPOSED }
`,
};

/** A small seed directory without faults in a folder of its own; `changes` replace words of a file, or give a whole file, or take one away. */
export async function seedDirectory(
  changes: Record<string, [string, string] | string | Uint8Array | null> = {},
  plain: Record<string, string> = PLAIN,
): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "seeds-"));
  for (const name of new Set([...Object.keys(plain), ...Object.keys(changes)])) {
    const change = changes[name];
    if (change === null) continue;
    const before = (plain[name] ?? "").trimStart();
    if (Array.isArray(change) && !before.includes(change[0])) throw new Error(`${name} does not hold ${change[0]}`);
    const content = Array.isArray(change) ? before.replace(change[0], () => change[1]) : (change ?? before);
    const path = join(directory, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return directory;
}
