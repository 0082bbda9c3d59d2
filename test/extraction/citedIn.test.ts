import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { seedReader } from "./seedReader.ts";

type Sentences = Record<string, { says: string; cites: string[] }[]>;

const file = path.join(import.meta.dirname, "../cases/reading/citations.yaml");
const sentences = parse(readFileSync(file, "utf8")) as Sentences;

/** "udhr 19", "?GDPR 17" for every citation in order. */
function citedIn(says: string, language: string): string[] {
  return seedReader.analyse(says, { language }).citations.map(({ instrument, namedAs, candidates, provisions }) => {
    const unknown = candidates.length > 0 ? candidates.join("/") : `?${namedAs ?? ""}`;
    return [instrument ?? unknown, ...provisions.map(({ label }) => label.replace(" ", ""))].join(" ");
  });
}

it("made sentences cite the texts that they name, with their provisions, and nothing where words only look so", () => {
  const read = Object.entries(sentences).flatMap(([language, some]) =>
    some.map(({ says }) => ({ says, cites: citedIn(says, language) })),
  );
  expect(read).toEqual(Object.values(sentences).flat());
});
