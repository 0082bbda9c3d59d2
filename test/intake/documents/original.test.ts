import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attach } from "../../../src/intake/documents/attach.ts";
import { ingest, type Ingested } from "../../../src/intake/documents/ingest.ts";
import { submissionTo } from "../../../src/intake/documents/submissionTo.ts";
import { textReaderOf } from "../../../src/intake/documents/textReaderOf.ts";
import { productSeeds } from "../../../src/intake/seeds/productSeeds.ts";
import { readSeeds } from "../../../src/sources/seeds/readSeeds.ts";
import { documentFolder } from "../../support/documents/documentFolder.ts";
import { pdfFile } from "../../support/documents/pdfFile.ts";
import { typeset } from "../../support/documents/typeset.ts";
import { plantedGraph } from "../../support/engines.ts";

const file = documentFolder();
const out = mkdtempSync(path.join(tmpdir(), "original-"));
afterAll(() => rmSync(out, { recursive: true }));

const words = ["# Our view", "Decisions should be transparent, as paragraph 70 of the Tunis Agenda has it."];
const bytes = pdfFile(typeset(words));
const paper = file("paper.pdf", bytes);
const sha256 = createHash("sha256").update(bytes).digest("hex");

async function ingested(document: string): Promise<Ingested> {
  const graph = await plantedGraph("embedded");
  const options = { contributor: "norway", process: "wgec-2016", out };
  return ingest(document, options, await submissionTo(graph, options), await textReaderOf(graph));
}
const inFolder = (name: string) => path.join(out, "contributions/2016-wgec-norway", name);
const evidence = () => readFileSync(inFolder("evidence.yaml"), "utf8");

describe("a paper that is no plain text", () => {
  beforeAll(async () => expect((await ingested(paper)).changed).toBe(true));

  it("is kept byte for byte beside its text, and named with its own sha256", async () => {
    expect(readFileSync(inFolder("original.pdf")).equals(bytes)).toBe(true);
    expect(readFileSync(inFolder("text.txt"), "utf8")).toBe(`${words.join("\n\n")}\n`);
    expect(evidence()).toContain(
      `original:\n    file: original.pdf\n    mediaType: application/pdf\n    sha256: ${sha256}\n`,
    );
    const { contributions } = await readSeeds([productSeeds, out]);
    expect(contributions.find(({ key }) => key === "wgec-2016/norway")?.title).toBe("Our view");
  });

  it("changes nothing when it is ingested again", async () => {
    expect((await ingested(paper)).changed).toBe(false);
  });

  it("keeps its original when its text is corrected by hand", async () => {
    const corrected = file("corrected.txt", `${words.join("\n\n")}\n\nThis was on a picture.\n`);
    expect((await ingested(corrected)).changed).toBe(true);
    expect(evidence()).toContain(`sha256: ${sha256}`);
    expect((await ingested(paper)).changed).toBe(true);
  });

  it("is refused by plant when another file lies in its place, and may be missing", async () => {
    writeFileSync(inFolder("original.pdf"), "another");
    const lines = evidence().split("\n");
    const line = lines.findIndex((one) => one.includes(sha256)) + 1;
    await expect(readSeeds([productSeeds, out])).rejects.toThrow(
      new RegExp(
        `evidence.yaml:${line} wgec-2016/norway original sha256: is not that of original.pdf, which is [0-9a-f]{64}; bring back`,
      ),
    );
    rmSync(inFolder("original.pdf"));
    await readSeeds([productSeeds, out]);
  });
});

describe("a paper of which only places and digests are passed on", () => {
  beforeAll(async () => {
    await ingested(paper);
    const wordless = evidence().replace(/^ {2}text: .*\n|^ {4}(?:exact|rangeText): .*\n/gm, "");
    writeFileSync(inFolder("evidence.yaml"), wordless);
    rmSync(inFolder("text.txt"));
    rmSync(inFolder("original.pdf"), { force: true });
  });

  it("gets its words from the original", async () => {
    expect(await attach(paper, [out])).toMatchObject({ contribution: "wgec-2016/norway" });
    expect(readFileSync(inFolder("text.txt"), "utf8")).toBe(`${words.join("\n\n")}\n`);
    expect(existsSync(inFolder("original.pdf"))).toBe(true);
    expect(await attach(paper, [out])).toMatchObject({ contribution: "wgec-2016/norway" });
    await readSeeds([productSeeds, out]);
  });

  it("is told apart from one whose text was taken out in another way", async () => {
    const other = evidence().replace(/^ {2}sha256: .*$/m, `  sha256: ${"0".repeat(64)}`);
    writeFileSync(inFolder("evidence.yaml"), other);
    await expect(attach(paper, [out])).rejects.toThrow(
      /is the original of .*evidence\.yaml, and reads today as another text than the one that was coded/,
    );
  });
});
