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

it.each(["en", "fr", "es"])(
  "made sentences in %s ask as strongly as they say, of whom they say, and no others ask",
  (language) => {
    const { yes, no } = read(`ways/asks.${language}.yaml`) as Sentences;
    const asked = (says: string) => seedReader.analyse(says, { language }).recommendations;
    const wrong = yes.filter((line) => {
      const [, what, who, says = line] = /^(\w+) (?:\[(.+?)\] )?(.*)$/.exec(line) ?? [];
      const found = asked(says);
      if (Number(what) > 0) return found.length !== Number(what);
      return found.length !== 1 || found[0]?.strength !== what || (who !== undefined && found[0]?.addressee !== who);
    });
    expect([...wrong, ...no.filter((says) => asked(says).length > 0)]).toEqual([]);
  },
);

it("everyday sentences with the words of principles invoke none with confidence", () => {
  const sure = Object.entries(read("ways/everyday.yaml") as Record<string, string[]>).flatMap(([language, says]) =>
    says.flatMap((one) =>
      seedReader
        .analyse(one, { language })
        .mentions.filter(({ confidence }) => confidence >= 0.8)
        .map(({ principle }) => `${principle} read in: ${one}`),
    ),
  );
  expect(sure).toEqual([]);
});
