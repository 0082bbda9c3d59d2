import { wordOfRank } from "./drawWords.ts";

const threeFacets = "facets { principle { value count } stance { value count } year { value count } }";

/** Lists with their total, and facets over all that passes. */
export const lists = {
  defaults: "{ mentions(first: 20) { totalCount nodes { id quote { exact } } } }",
  "three facets": `{ mentions(first: 20) { totalCount ${threeFacets} nodes { id } } }`,
  "filters and three facets": `{ mentions(first: 20, where: { principle: { in: ["openness", "privacy"] }, stance: { in: [AFFIRMS] } }) { totalCount ${threeFacets} nodes { id } } }`,
};

/** The ten best passages. */
export const searchFor = (words: string) =>
  `{ search(words: ${JSON.stringify(words)}, first: 10, kinds: [PASSAGE]) { totalCount edges { score excerpt node { id } } } }`;

export interface Search {
  words: string;
  /** Milliseconds at most. */
  goal: number;
  /** CPU of ours / of the full text of Neo4j, at most; none for a phrase. */
  cpuGoal?: number;
}

/** Words by their ranks in the texts: those of ranks 5 to 7 stand in about half of the passages each. */
export const searches: Record<string, Search> = {
  "two terms": { words: [40, 300].map(wordOfRank).join(" "), goal: 1, cpuGoal: 1 },
  "three common terms": { words: [5, 6, 7].map(wordOfRank).join(" "), goal: 4, cpuGoal: 1 },
  "a phrase of common words": { words: `"${[5, 6].map(wordOfRank).join(" ")}"`, goal: 30 },
};
