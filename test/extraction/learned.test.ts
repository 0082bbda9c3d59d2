import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import path from "node:path";
import { learnIn } from "../../src/extraction/learned/learnIn.ts";
import { rulesDirectories } from "../../src/extraction/rules/rulesDirectories.ts";
import { vocabulary } from "./reader.ts";

const [folder] = rulesDirectories();
const principles = new Set(vocabulary.principles.map(({ key }) => key));
const isLong = process.env["TEST_LONG"] !== undefined;

describe("what the product learned", () => {
  it("is what its examples teach", () => {
    for (const { language, file, text } of learnIn(folder!, rulesDirectories(), principles)) {
      expect([language, readFileSync(file, "utf8") === text]).toEqual([language, true]);
      // Each takes two seconds.
      if (!isLong) return;
    }
  });

  it("is there for the languages whose texts are read in full", () => {
    const languages = ["en", "es", "fr"].map((language) => path.join(folder!, language, "learned.json"));
    for (const file of languages)
      expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ principles: [...principles].toSorted() });
  });
});
