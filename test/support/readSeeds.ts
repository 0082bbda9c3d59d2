import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export const root = join(import.meta.dirname, "../..");
export const seeds = join(root, "seeds");

interface Provisions {
  kind: string;
  count?: number;
  entries?: { number: string; provisions?: Provisions }[];
}

export interface Span {
  start: number;
  end: number;
  exact?: string;
}

export interface Evidence {
  contribution: {
    key: string;
    process?: string;
    contributors: string[];
    sha256: string;
    length: number;
    text?: string;
    readings: { scheme: string }[];
  };
  coding: { codebookVersion: string };
  passages: (Span & { number: number; voice: string; question?: number })[];
  mentions: (Span & { principle: string })[];
  citations: (Span & { instrument: string; rangeText?: string; provisions?: { key: string }[] })[];
  recommendations: (Span & { cueWords?: string[]; advances?: string[]; invokes?: string[] })[];
}

interface Sourced {
  key: string;
  source: string;
}

interface Link {
  instrument: string;
  source: string;
}

export interface SeedFile {
  sources?: Record<string, unknown>;
}

const text = (...path: string[]): string => readFileSync(join(seeds, ...path), "utf8");

export const contributors: SeedFile & { contributors: (Sourced & { kind: string; partyTo?: Link[] })[] } = parse(
  text("contributors.yaml"),
);

export const instruments: SeedFile & { instruments: (Sourced & { partOf?: string; provisions?: Provisions })[] } =
  parse(text("instruments.yaml"));

interface Principle {
  key: string;
  broader?: string[];
  related?: string[];
  notToBeConfusedWith?: string[];
}

export const codebook: { scheme: { key: string; version: string }; principles: Principle[] } = parse(
  text("principles.yaml"),
);

export const matrix: SeedFile & {
  readings: { instrument: string; scheme: string }[];
  enshrinements: (Link & { principle: string; provisions: string[] })[];
} = parse(text("enshrinements.yaml"));

export const processes: SeedFile & {
  processes: (Sourced & { mandate?: string; questions?: { number: number; text: string }[] })[];
} = parse(text("processes.yaml"));

export const folders = readdirSync(join(seeds, "contributions")).toSorted();
export const coded = folders.map((folder) => {
  const file: Evidence = parse(text("contributions", folder, "evidence.yaml"));
  return { folder, file };
});

/** All keys below one level: numbers in lower case, joined by "/". With a count, every entry is one of 1 to count. */
function provisionKeys(parent: string, level: Provisions | undefined): string[] {
  if (level === undefined) return [];
  const counted = Array.from({ length: level.count ?? 0 }, (_, index) => `${parent}/${index + 1}`);
  const entered = (level.entries ?? []).flatMap((entry) => {
    const key = `${parent}/${entry.number.toLowerCase()}`;
    return [key, ...provisionKeys(key, entry.provisions)];
  });
  if (level.count === undefined) return entered;
  const outside = (level.entries ?? []).filter((entry) => !counted.includes(`${parent}/${entry.number}`));
  if (outside.length > 0) throw new Error(`${parent}: no provision ${outside[0]?.number} among ${level.count}`);
  return [...counted, ...entered];
}

export const keysOf = (records: { key: string }[]): string[] => records.map((record) => record.key);

const known = {
  contributor: new Set(keysOf(contributors.contributors)),
  instrument: new Set(keysOf(instruments.instruments)),
  principle: new Set(keysOf(codebook.principles)),
  process: new Set(keysOf(processes.processes)),
  provision: new Set(instruments.instruments.flatMap((entry) => provisionKeys(entry.key, entry.provisions))),
};

export const unknownKeys = (kind: keyof typeof known, keys: (string | undefined)[]): string[] =>
  keys.filter((key): key is string => key !== undefined && !known[kind].has(key));

export const evidenceOf = (file: Evidence): Span[] => [...file.mentions, ...file.citations, ...file.recommendations];
