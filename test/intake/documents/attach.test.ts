import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { attach } from "../../../src/intake/documents/attach.ts";
import { productSeeds } from "../../../src/intake/seeds/productSeeds.ts";
import { readSeeds } from "../../../src/sources/seeds/readSeeds.ts";

const paper = path.join(productSeeds, "contributions/2016-wgec-canada");
let directory = "";
let evidence = "";

// Canada's paper as if its words were not held.
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), "attach-"));
  const folder = path.join(directory, "contributions/2016-wgec-norway");
  evidence = path.join(folder, "evidence.yaml");
  mkdirSync(folder, { recursive: true });
  const lines = readFileSync(path.join(paper, "evidence.yaml"), "utf8").split("\n");
  const wordless = lines.filter((line) => !/^ {2}text: |^ {4}exact: /.test(line)).join("\n");
  writeFileSync(evidence, wordless.replace("key: wgec-2016/canada", "key: wgec-2016/norway"));
});
afterAll(() => rmSync(directory, { recursive: true }));

it("refuses a text that is not the very one, and leaves the file as it is", async () => {
  const before = readFileSync(evidence, "utf8");
  const other = path.join(directory, "other.txt");
  writeFileSync(other, `${readFileSync(path.join(paper, "text.txt"), "utf8")} `);
  await expect(attach(other, [directory])).rejects.toThrow(/^No contribution was coded on the text of .*other\.txt/);
  expect(readFileSync(evidence, "utf8")).toBe(before);
});

it("gives a contribution its words, each piece those of its place, and keeps the remarks of the file", async () => {
  const { contribution } = await attach(path.join(paper, "text.txt"), [directory]);
  expect(contribution).toBe("wgec-2016/norway");
  const seeds = await readSeeds([productSeeds, directory]);
  const [canada, norway] = ["canada", "norway"].map((name) =>
    seeds.contributions.find(({ key }) => key === `wgec-2016/${name}`),
  );
  expect(norway?.text).toBe(canada?.text);
  expect(norway?.mentions).toEqual(canada?.mentions);
  expect(readFileSync(evidence, "utf8")).toContain("# Canada to the Working Group");
});

it("changes nothing when the words are there already", async () => {
  const before = readFileSync(evidence, "utf8");
  await attach(path.join(paper, "text.txt"), [directory]);
  expect(readFileSync(evidence, "utf8")).toBe(before);
});
