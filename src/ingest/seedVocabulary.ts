import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { KnownInstrument, KnownProcess, KnownProvision, KnownPrinciple, Vocabulary } from "./Vocabulary.ts";

interface SeedProvisions {
  kind: string;
  count?: number;
  entries?: { number: string | number; provisions?: SeedProvisions }[];
}
type SeedInstrument = Omit<KnownInstrument, "provisions"> & { provisions?: SeedProvisions };

/**
 * A vocabulary straight from a seed directory (seeds/README.md gives the form), for the score and for work without a graph.
 * It trusts the files: `plant` is what checks them.
 */
export function seedVocabulary(directory: string): Vocabulary {
  const instruments = listIn<SeedInstrument>(directory, "instruments");
  const principles = listIn<Partial<KnownPrinciple> & { key: string }>(directory, "principles");
  return {
    instruments: instruments.map((instrument) => ({
      ...instrument,
      titles: instrument.titles,
      altTitles: instrument.altTitles ?? [],
      otherSymbols: instrument.otherSymbols ?? [],
      provisions: provisionsBelow(instrument.key, instrument.provisions),
    })),
    principles: principles.map((principle) => ({
      key: principle.key,
      labels: principle.labels ?? {},
      altLabels: principle.altLabels ?? {},
      notLabels: principle.notLabels ?? {},
    })),
    processes: listIn<KnownProcess>(directory, "processes").map((process) => ({
      ...process,
      questions: process.questions ?? [],
    })),
  };
}

function listIn<T>(directory: string, name: string): T[] {
  const file = join(directory, `${name}.yaml`);
  if (!existsSync(file)) return [];
  const content: Record<string, T[] | undefined> = parse(readFileSync(file, "utf8"));
  return content[name] ?? [];
}

function provisionsBelow(key: string, provisions: SeedProvisions | undefined): KnownProvision[] {
  if (!provisions) return [];
  const labels = new Set<string>();
  for (let number = 1; number <= (provisions.count ?? 0); number++) labels.add(String(number));
  for (const entry of provisions.entries ?? []) labels.add(String(entry.number));
  const below = (provisions.entries ?? []).flatMap((entry) =>
    provisionsBelow(`${key}/${String(entry.number).toLowerCase()}`, entry.provisions),
  );
  const here = [...labels].map((label) => ({ key: `${key}/${label.toLowerCase()}`, kind: provisions.kind, label }));
  return [...here, ...below];
}
