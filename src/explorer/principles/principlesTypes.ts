// Made from principles.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface PrinciplesVariables {
  language: string;
  where?: object | null;
  order: "LABEL" | "LABEL_DESC" | "HOLDER_COUNT" | "HOLDER_COUNT_ASC";
  after?: string | null;
}
export type PrinciplesData = {
  schemes: { nodes: { key: string; title: string; version: string; resourcePath: string }[] };
  holders: { rows: { __typename: "Contribution" | "Contributor" | "Instrument" }[] };
  principles: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: {
      key: string;
      resourcePath: string;
      label: string;
      definition: string;
      contributors: { totalCount: number };
      mentions: { totalCount: number };
    }[];
  };
};
