import { nested } from "../reads/questions.ts";

/** One question in our words and in those of @neo4j/graphql. Both are answered with the same things in the same order. */
export interface Pair {
  says: string;
  times: number;
  ours: Asked;
  theirs: Asked;
}
interface Asked {
  query: string;
  variables?: Readonly<Record<string, unknown>>;
}

const key = "principle-003";

const theirNested =
  "query ($n: Int!) { contributors(limit: $n, sort: [{ sortName: ASC }, { id: ASC }]) { id name contributions(limit: 10, sort: [{ id: ASC }]) { " +
  "id title passages(limit: 10, sort: [{ number: ASC }]) { id number evidence(limit: 50, sort: [{ sortKey: ASC }]) { " +
  "id stance principle { id label } } } } } }";

export const pairs: readonly Pair[] = [
  ...[1, 10, 100].map((n) => ({
    says: `nested, ${n}`,
    times: Math.ceil(400 / (n + 5)),
    ours: { query: nested, variables: { contributors: n } },
    theirs: { query: theirNested, variables: { n } },
  })),
  {
    says: "a filtered list of 100",
    times: 20,
    ours: {
      query: `{ mentions(first: 100, where: { principle: { eq: "${key}" }, stance: { eq: AFFIRMS } }) { nodes { id stance principle { id label } } } }`,
    },
    theirs: {
      query: `{ mentions(limit: 100, sort: [{ sortKey: ASC }], where: { principle: { some: { key: { eq: "${key}" } } }, stance: { eq: "AFFIRMS" } }) { id stance principle { id label } } }`,
    },
  },
  {
    says: "from a principle back to contributors",
    times: 20,
    ours: {
      query: `{ principle(key: "${key}") { id mentions(first: 100) { nodes { id passage { id contribution { id contributors(first: 10) { nodes { id name } } } } } } } }`,
    },
    theirs: {
      query: `{ principle: principles(where: { key: { eq: "${key}" } }) { id mentions(limit: 100, sort: [{ sortKey: ASC }]) { id passage { id contribution { id contributors(limit: 10) { id name } } } } } }`,
    },
  },
  {
    says: "counts of 100 principles",
    times: 10,
    ours: {
      query: "{ principles(first: 100, orderBy: LABEL) { nodes { id mentions(first: 1) { totalCount } } } }",
    },
    theirs: {
      query:
        "{ principles(limit: 100, sort: [{ label: ASC }, { id: ASC }]) { id mentions: mentionsConnection { totalCount } } }",
    },
  },
];
