import type { Incidence } from "../../../src/statistics/incidence/Incidence.ts";
import type { SeedContribution, Seeds } from "../../../src/sources/seeds/Seeds.ts";
import type { Source } from "../../../src/model/source.ts";

const scheme = "concordance";
const process = "drawn-2020";
const source: Source = { citation: "Drawn at random for a benchmark.", certainty: "VERIFIED" };
const plain = { altLabels: {}, notLabels: {}, broader: [], related: [], notToBeConfusedWith: [] };

export interface TableTexts {
  /** Whether the words stand in the graph too. */
  withWords?: boolean;
}

/** The records of a table: each holder a contributor with one contribution, of one passage in which it affirms each of its items once. */
export function seedsOfTable(table: Incidence, { withWords = false }: TableTexts = {}): Seeds {
  const keys = Array.from({ length: table.holderCount }, (_, holder) => `holder-${String(holder).padStart(5, "0")}`);
  return {
    contributors: keys.map((key, holder) => ({
      key,
      kind: holder % 2 === 0 ? "BUSINESS" : "CIVIL_SOCIETY",
      names: { en: `Holder ${holder}` },
      source,
      altNames: {},
      partyTo: [],
    })),
    schemes: [{ key: scheme, title: "Drawn", version: "1" }],
    principles: Array.from({ length: table.itemCount }, (_, item) => ({
      key: principleKey(item),
      labels: { en: `Principle ${item}` },
      definition: "One of many.",
      scheme,
      source,
      ...plain,
    })),
    processes: [{ key: process, name: "Drawn", questions: [], source }],
    contributions: keys.map((key, holder) => contributionOf(key, table.itemsOf(holder), withWords)),
    instruments: [],
    readings: [],
    enshrinements: [],
  };
}

function principleKey(item: number): string {
  return `principle-${String(item).padStart(3, "0")}`;
}

function contributionOf(contributor: string, items: Uint32Array, withWords: boolean): SeedContribution {
  const text = withWords ? textOf(items) : undefined;
  const length = text?.length ?? 100_000;
  return {
    key: `${process}/${contributor}`,
    title: `Paper of ${contributor}`,
    language: "en",
    process,
    contributors: [contributor],
    sha256: "0".repeat(64),
    length,
    ...(text !== undefined && { text }),
    readings: [{ scheme, extent: "FULL" }],
    source,
    passages: [{ number: 1, voice: "CONTRIBUTOR", start: 0, end: length }],
    mentions: Array.from(items, (item, place) => ({
      principle: principleKey(item),
      passage: 1,
      start: 10 * place,
      end: 10 * place + 5,
      stance: "AFFIRMS",
      explicit: true,
      status: "ACCEPTED",
      coder: "bench",
      codebookVersion: "1",
    })),
    citations: [],
    recommendations: [],
  };
}

/** Ten characters for each item, in which five are its words. */
function textOf(items: Uint32Array): string {
  return Array.from(items, (item) => `w${String(item).padStart(4, "0")}, so `).join("");
}
