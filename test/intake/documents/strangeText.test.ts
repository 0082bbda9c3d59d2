import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { ingest } from "../../../src/intake/documents/ingest.ts";
import { submissionTo } from "../../../src/intake/documents/submissionTo.ts";
import { textReaderOf } from "../../../src/intake/documents/textReaderOf.ts";
import { productSeeds } from "../../../src/intake/seeds/productSeeds.ts";
import { readSeeds } from "../../../src/sources/seeds/readSeeds.ts";
import { documentFolder } from "../../support/documents/documentFolder.ts";
import { plantedGraph } from "../../support/engines.ts";
import { randomOf } from "../../support/random.ts";

const file = documentFolder();
const out = mkdtempSync(path.join(tmpdir(), "strange-"));
afterAll(() => rmSync(out, { recursive: true }));

const strange = Array.from(
  "😀👩e\u0301\u00AD\u200B\u200D𝒜ﬁ\t\u2028\u2029\u0085\u00A0\uFEFF“”’'\"#:>|&*!%@`{}[],?-\u0007\u007F\uFFFD\uE000中ع",
);
const words = "We must protect human rights, as article 19 of the UDHR says; decisions should be transparent.".split(
  " ",
);

it("quotes of strange characters stand in evidence.yaml as they stand in the text", async () => {
  const graph = await plantedGraph("embedded");
  const reader = await textReaderOf(graph);
  for (let seed = 1; seed <= 8; seed++) {
    const chances = randomOf(seed);
    const space = () => (chances.chance(0.2) ? "\r\n" : " ");
    const between = () => (chances.chance(0.5) ? " " : ` ${chances.one(strange)}${space()}`);
    const text = Array.from({ length: 4 }, () => words.map((word) => word + between()).join("")).join("\r\n\r\n");
    const options = { contributor: "norway", process: "wgec-2016", key: `wgec-2016/norway-${seed}`, out };
    await ingest(file("paper.txt", text), options, await submissionTo(graph, options), reader);
  }
  // Every quote is compared with its text here.
  const { contributions } = await readSeeds([productSeeds, out]);
  const ours = contributions.filter(({ key }) => key.startsWith("wgec-2016/norway-"));
  const quotes = ours.flatMap(({ mentions, citations, recommendations }) => [
    ...mentions,
    ...citations,
    ...recommendations,
  ]);
  expect(ours).toHaveLength(8);
  expect(quotes.filter(({ exact }) => exact && /[^\u0020-\u007E]/.test(exact)).length).toBeGreaterThan(25);
  const { text, mentions } = ours[0]!;
  expect(text).toBe(readFileSync(path.join(out, "contributions/2016-wgec-norway-1/text.txt"), "utf8"));
  expect(mentions.length).toBeGreaterThan(0);
});
