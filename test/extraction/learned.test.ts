import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Example } from "../../src/extraction/learned/Example.ts";
import { columnsByKey } from "../../src/extraction/learned/Learned.ts";
import { learnFrom } from "../../src/extraction/learned/learnFrom.ts";
import { learnIn } from "../../src/extraction/learned/learnIn.ts";
import { rulesDirectories } from "../../src/extraction/rules/rulesDirectories.ts";
import { inflectionOf } from "../../src/extraction/rules/Inflection.ts";
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

describe("what examples teach of a principle", () => {
  const words = "keeper tower lamp coast rock door beam stair harbour pier".split(" ");
  const example = (sentence: string, said: Partial<Example>): Example => {
    const nothing = {
      principles: [],
      opposes: [],
      limits: [],
      perhaps: { allBut: false, keys: [] },
      recommends: false,
    };
    return { sentence, alone: false, ...nothing, ...said };
  };
  const holding = words.map((word) => example(`The ${word} shines.`, { principles: ["openness"] }));
  const others = words.map((word) => example(`The ${word} sleeps.`, {}));
  const taught = (more: readonly Example[]) => {
    const learned = learnFrom([...holding, ...others, ...more], inflectionOf({}));
    const column = columnsByKey(learned).principles.get("openness")!;
    const { drowns = [] } = learned.features;
    const place = drowns.findIndex((value, at) => at % 2 === 1 && value === column);
    return { opposed: learned.opposed, weight: place < 0 ? 0 : Math.sign(drowns[place + 1]!) };
  };
  const drowning = (count: number, said: Partial<Example>) =>
    Array.from({ length: count }, (_none, at) =>
      example(`The ${words[at % words.length]} shines and drowns ${at}.`, said),
    );

  it("takes 60 sentences against it to tell what opposes it", () => {
    const against = { opposes: ["openness"] };
    expect([taught(drowning(59, against)).opposed, taught(drowning(60, against)).opposed]).toEqual([[], ["openness"]]);
  });

  it.each([
    ["opposes", { opposes: ["openness"] }, -1],
    ["says something else", {}, -1],
    ["limits", { limits: ["openness"] }, 0],
    ["perhaps holds", { perhaps: { allBut: false, keys: ["openness"] } }, 0],
    ["was not judged for", { perhaps: { allBut: true, keys: ["privacy"] } }, 0],
    ["alone was judged for", { perhaps: { allBut: true, keys: ["openness"] } }, -1],
  ])("a word of what %s it speaks against it, or says nothing", (_how, said, weight) => {
    expect(taught(drowning(20, said)).weight).toBe(weight);
  });
});
