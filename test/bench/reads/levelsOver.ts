import DataLoader from "dataloader";
import { groupBy } from "../../../src/text/groupBy.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { statementOf } from "../../../src/graph/statements.ts";

type Row = Readonly<Record<string, unknown>> & { id: string; of: string };
interface Ends {
  id: string;
}

export const nestedTypes = `
  enum Order { NAME }
  type Contributors { nodes: [Contributor!]! }
  type Contributor { id: ID! name: String! contributions(first: Int!): Contributions! }
  type Contributions { nodes: [Contribution!]! }
  type Contribution { id: ID! title: String! passages(first: Int!): Passages! }
  type Passages { nodes: [Passage!]! }
  type Passage { id: ID! number: Int! evidence(first: Int!): Evidence! }
  type Evidence { nodes: [Mention!]! }
  type Principle { id: ID! label: String! }
`;

const levels = {
  contributions:
    "UNWIND $ids AS wanted MATCH (o:Contributor {id: wanted})-[:SUBMITTED]->(n:Contribution) " +
    "RETURN wanted AS of, n.id AS id, n.title AS title ORDER BY of, id",
  passages:
    "UNWIND $ids AS wanted MATCH (o:Contribution {id: wanted})-[:HAS_PASSAGE]->(n:Passage) " +
    "RETURN wanted AS of, n.id AS id, n.number AS number ORDER BY of, number",
  evidence:
    "UNWIND $ids AS wanted MATCH (o:Passage {id: wanted})-[:HAS_EVIDENCE]->(n:Mention) " +
    "RETURN wanted AS of, n.id AS id, n.stance AS stance, n.sortKey AS sortKey ORDER BY of, sortKey",
  principle:
    "UNWIND $ids AS wanted MATCH (o:Mention {id: wanted})-[:OF]->(n:Principle) " +
    "RETURN wanted AS of, n.id AS id, n.label AS label",
} as const;

export type Loaders = Record<keyof typeof levels, DataLoader<string, Row[]>>;
type Resolve = (source: Ends, args: { first: number }, loaders: Loaders) => Promise<unknown>;

/** How people read such a graph without a snapshot: a DataLoader for each level, each one statement a request. */
export function levelsOver(graph: Graph) {
  const read = (name: string, text: string, params: Record<string, string[] | number>) =>
    graph.read<Row>(statementOf(`bench/${name}`, text), params);
  const under =
    (level: keyof typeof levels): Resolve =>
    async ({ id }, { first }, loaders) => ({ nodes: (await loaders[level].load(id)).slice(0, first) });
  const contributors =
    "MATCH (n:Contributor) RETURN n.id AS id, n.name AS name, n.sortName AS sortName ORDER BY sortName, id LIMIT $first";
  return {
    loaders: () =>
      Object.fromEntries(
        Object.entries(levels).map(([level, text]) => [
          level,
          new DataLoader(rowsOf((ids) => read(level, text, { ids }))),
        ]),
      ) as unknown as Loaders,
    resolvers: {
      Query: {
        contributors: async (_root: unknown, { first }: { first: number }) => ({
          nodes: await read("contributors", contributors, { first }),
        }),
      },
      Contributor: { contributions: under("contributions") },
      Contribution: { passages: under("passages") },
      Passage: { evidence: under("evidence") },
      Mention: {
        principle: async ({ id }: Ends, _args: unknown, loaders: Loaders) => (await loaders.principle.load(id))[0],
      },
    },
  };
}

function rowsOf(read: (ids: string[]) => Promise<Row[]>) {
  return async (ids: readonly string[]): Promise<Row[][]> => {
    const rows = groupBy(await read([...ids]), ({ of }) => of);
    return ids.map((id) => rows.get(id) ?? []);
  };
}
