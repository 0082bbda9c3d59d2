import { seededRandom } from "../../../src/statistics/distributions/seededRandom.ts";

/** A question of a number. */
export type Asks = (number: number) => { query: string; variables?: Readonly<Record<string, unknown>> };

/** In each scope all contributions are, and to a server each is another table. */
const scope = (number: number) => `{ process: { in: ["drawn-2020", "nobody-${number}"] } }`;

const sentences = [
  "We affirm that human rights apply online as they do offline, and that privacy must be protected by design.",
  "Stakeholders should strengthen transparency and accountability of artificial intelligence systems.",
  "As Article 19 of the Universal Declaration of Human Rights says, everyone has the right to freedom of expression.",
  "Meaningful connectivity, capacity building and an open, interoperable internet are conditions of inclusion.",
  "The Tunis Agenda, paragraph 34, defines internet governance; we recommend that its review be inclusive.",
];
const sentencesOfText = 150;

/** A text of some 15,000 characters, another for each number. */
function textOf(number: number): string {
  const random = seededRandom(number);
  const drawn = Array.from({ length: sentencesOfText }, () => sentences[Math.floor(random() * sentences.length)]!);
  return drawn.map((sentence, at) => (at % 5 === 4 ? `${sentence}\n\n` : `${sentence} `)).join("");
}

/** What each kind of client asks, and how many clients of the ten are of that kind. */
export const clients: Record<string, { count: number; asks: Asks }> = {
  nested: {
    count: 2,
    asks: () => ({
      query: `{ contributors(first: 20) { totalCount nodes { id name
        contributions(first: 3) { nodes { id title passages(first: 3) { nodes { id evidence(first: 30) { nodes { id
        ... on Mention { stance quote { exact } principle { id label } } } } } } } } } } }`,
    }),
  },
  lists: {
    count: 2,
    asks: (number) => ({
      query: `{ mentions(first: 100, where: { explicit: true, coder: { in: ["bench", "nobody-${number}"] } }) { totalCount
        facets { principle { value count } stance { value count } } nodes { id stance quote { exact } } } }`,
    }),
  },
  search: {
    count: 3,
    asks: (number) => ({
      query:
        "query($words: String!) { search(words: $words, first: 20) { totalCount edges { score excerpt node { id } } } }",
      variables: { words: `w${String(number % 10).padStart(4, "0")} so w${String(number % 200).padStart(4, "0")}` },
    }),
  },
  overlaps: {
    count: 1,
    asks: (number) => ({
      query: `{ overlaps(among: CONTRIBUTOR, first: 50, scope: ${scope(number)}) { totalCount edges { value significance { pValue verdict } } } }`,
    }),
  },
  analyse: {
    count: 1,
    asks: (number) => ({
      query:
        "query($text: String!) { analyse(text: $text) { language passages { number } mentions { principle { id } } } }",
      variables: { text: textOf(number) },
    }),
  },
  communities: {
    count: 1,
    asks: (number) => ({
      query: `{ communities(among: CONTRIBUTOR, scope: ${scope(number)}) { modularity pValue groups { number stability } } }`,
    }),
  },
};
