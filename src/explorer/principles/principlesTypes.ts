// Made from principles.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { PrincipleOrder } from "../enums.ts";
import type { Turn } from "../fragments/Turn.ts";

export interface PrinciplesVariables {
  language: string;
  where?: object | null;
  scope?: object | null;
  order: PrincipleOrder;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type PrinciplesData = {
  schemes: { nodes: { key: string; title: string; version: string; resourcePath: string }[] };
  holders: {
    rows: { __typename: "Contribution" | "Contributor" | "Instrument" }[];
    columns: ({} | { scheme: { key: string } })[];
  };
  principles: {
    totalCount: number;
    pageInfo: Turn;
    nodes: {
      key: string;
      resourcePath: string;
      label: string;
      definition: string;
      scheme: { key: string; title: string };
      contributors: { totalCount: number };
      mentions: { totalCount: number };
    }[];
  };
};
