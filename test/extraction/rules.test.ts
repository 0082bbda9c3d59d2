import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { unknownKeys } from "../support/readSeeds.ts";
import { rulesFolder } from "./reader.ts";

type ByLanguage<T> = Record<string, T>;

function rulesOf<T>(file: string): T[] {
  const languages: ByLanguage<T> = parse(readFileSync(join(rulesFolder, file), "utf8"));
  return Object.values(languages);
}

test("rules for reading speak of principles and instruments that the seeds hold", () => {
  const principles = rulesOf<{ principles: object }>("principles.yaml").flatMap((one) => Object.keys(one.principles));
  const instruments = rulesOf<object>("instruments.yaml").flatMap((one) => Object.keys(one));
  expect([principles.length > 20, instruments.length > 20]).toEqual([true, true]);
  expect([...unknownKeys("principle", principles), ...unknownKeys("instrument", instruments)]).toEqual([]);
});
