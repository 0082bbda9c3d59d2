import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { seedReader } from "./seedReader.ts";

interface Sentences {
  yes: string[];
  no: string[];
}
const folder = path.join(import.meta.dirname, "../cases/reading");
const read = (file: string): unknown => parse(readFileSync(path.join(folder, file), "utf8"));

it.each(["en", "fr", "es"])(
  "made sentences in %s invoke the principle that they put, and no other words do",
  (language) => {
    const ways = (read(`ways/${language}.yaml`) as Record<string, Record<string, Sentences>>)[language]!;
    const invokes = (says: string, principle: string, stance?: string): boolean =>
      seedReader
        .analyse(says, { language })
        .mentions.some((one) => one.principle === principle && (stance === undefined || one.stance === stance));
    const wrong = Object.entries(ways).flatMap(([principle, { yes, no }]) => [
      ...yes.filter((says) => !invokes(says, principle, "AFFIRMS")).map((says) => `${principle} not read: ${says}`),
      ...no.filter((says) => invokes(says, principle)).map((says) => `${principle} read in: ${says}`),
    ]);
    expect(wrong).toEqual([]);
  },
);

it("made sentences ask for something or do not, in three languages", () => {
  const wrong = Object.entries(read("asked.yaml") as Record<string, Sentences>).flatMap(([language, { yes, no }]) => {
    const asks = (says: string): number => seedReader.analyse(says, { language }).recommendations.length;
    const missed = yes.filter((says) => {
      const [, times = "1", text = says] = /^(\d)\|([\s\S]*)$/.exec(says) ?? [];
      return asks(text) !== Number(times);
    });
    return [...missed, ...no.filter((says) => asks(says) > 0)].map((says) => `${language}: ${says}`);
  });
  expect(wrong).toEqual([]);
});
