import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { coded, evidenceOf, seeds, type Span } from "../../support/readSeeds.ts";

// The one paper whose words the product may pass on.
const held = "wgec-2016/canada";

describe("places in a text", () => {
  test.for(coded)("$folder: passages are apart, in order and within the text", ({ file }) => {
    let end = 0;
    file.passages.forEach((passage, index) => {
      expect(passage.number).toBe(index + 1);
      expect(passage.start).toBeGreaterThanOrEqual(end);
      expect(passage.end).toBeGreaterThan(passage.start);
      end = passage.end;
    });
    expect(end).toBeLessThanOrEqual(file.contribution.length);
  });

  test.for(coded)("$folder: each piece of evidence lies in exactly one passage", ({ file }) => {
    const strays = evidenceOf(file).filter(
      (one) =>
        one.end <= one.start ||
        file.passages.filter((passage) => passage.start <= one.start && one.end <= passage.end).length !== 1,
    );
    expect(strays).toEqual([]);
  });
});

describe("words", () => {
  test("of Canada's paper of 2016 are held, and every quote is verbatim in code points", () => {
    const found = coded.find(({ file }) => file.contribution.key === held);
    const file = found!.file;
    const bytes = readFileSync(join(seeds, "contributions", found!.folder, "text.txt"));
    const points = Array.from(bytes.toString("utf8"));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(file.contribution.sha256);
    expect(points.length).toBe(file.contribution.length);
    const slice = (one: Span): string => points.slice(one.start, one.end).join("");
    expect(evidenceOf(file).filter((one) => one.exact !== slice(one))).toEqual([]);
    expect(file.passages.filter((one) => slice(one).trim() !== slice(one))).toEqual([]);
    expect(file.citations.filter((one) => !slice(one).includes(one.rangeText ?? ""))).toEqual([]);
    const cues = file.recommendations.flatMap((one) =>
      (one.cueWords ?? []).map((cue) => [slice(one).toLowerCase(), cue]),
    );
    expect(cues.filter(([words, cue]) => !words!.includes(cue!))).toEqual([]);
  });

  test("of the other papers are not in the repository: no text, no quote, no summary", () => {
    for (const { folder, file } of coded.filter((one) => one.file.contribution.key !== held)) {
      expect(file.contribution.text).toBeUndefined();
      expect(existsSync(join(seeds, "contributions", folder, "text.txt"))).toBe(false);
      const wordy = ["exact", "rangeText", "cueWords", "addressee", "action", "note"];
      expect(evidenceOf(file).filter((one) => wordy.some((field) => field in one))).toEqual([]);
    }
  });
});
