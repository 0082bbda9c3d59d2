import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { seedReader } from "./seedReader.ts";

type Sentences = Record<string, { says: string; cites: string[] }[]>;

function casesIn<Cases>(name: string): Cases {
  return parse(readFileSync(path.join(import.meta.dirname, "../cases/reading", name), "utf8")) as Cases;
}

/** "udhr 19", "?GDPR 17" for every citation in order. */
function citedIn(says: string, language: string): string[] {
  return seedReader.analyse(says, { language }).citations.map(({ instrument, namedAs, candidates, provisions }) => {
    const unknown = candidates.length > 0 ? candidates.join("/") : `?${namedAs ?? ""}`;
    return [instrument ?? unknown, ...provisions.map(({ label }) => label.replace(" ", ""))].join(" ");
  });
}

function readAgain(sentences: Sentences): Sentences {
  return Object.fromEntries(
    Object.entries(sentences).map(([language, some]) => [
      language,
      some.map(({ says }) => ({ says, cites: citedIn(says, language) })),
    ]),
  );
}

it("made sentences cite the texts that they name, with their provisions, and nothing where words only look so", () => {
  const sentences = casesIn<Sentences>("citations.yaml");
  expect(readAgain(sentences)).toEqual(sentences);
});

it.each(Object.entries(casesIn<Record<string, Sentences>>("citationClasses.yaml")))("is read: %s", (_, sentences) => {
  expect(readAgain(sentences)).toEqual(sentences);
});
