import { expect } from "vitest";
import { type Answer, askPlanted, type EngineName } from "./engines.ts";

const query = `query($words: String!, $first: Int!, $after: String, $kinds: [SearchKind!]) {
  search(words: $words, first: $first, after: $after, kinds: $kinds) {
    totalCount counts { kind count } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score excerpt matchedOn matches { start end } node { __typename id } }
  }
}`;

export interface SearchHit {
  cursor: string;
  score: number;
  excerpt: string;
  matchedOn: string;
  matches: { start: number; end: number }[];
  node: { __typename: string; id: string };
}
export interface SearchOptions {
  first?: number;
  after?: string | null;
  kinds?: string[];
}

export async function answerTo(
  engine: EngineName,
  words: string,
  { first = 100, after = null, kinds }: SearchOptions = {},
): Promise<Answer> {
  return askPlanted(engine, query, { words, first, after, kinds: kinds ?? null });
}

/** The hits of a search that must not fail. */
export async function search(engine: EngineName, words: string, options: SearchOptions = {}) {
  const { data, errors } = await answerTo(engine, words, options);
  expect(errors).toBeUndefined();
  return data.search as {
    totalCount: number;
    counts: { kind: string; count: number }[];
    edges: SearchHit[];
    nodes: { id: string }[];
    pageInfo: Record<string, unknown>;
  };
}

export async function idsOf(engine: EngineName, words: string, options: SearchOptions = {}): Promise<string[]> {
  return (await search(engine, words, options)).edges.map(({ node }) => node.id);
}

/** The words of the excerpt that are marked. */
export const markedIn = ({ excerpt, matches }: SearchHit) =>
  matches.map(({ start, end }) => Array.from(excerpt).slice(start, end).join(""));
