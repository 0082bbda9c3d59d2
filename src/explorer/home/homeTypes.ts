// Made from home.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { TextStatus } from "../enums.ts";

export interface HomeVariables {
  language: string;
}
export type HomeData = {
  example: { resourcePath: string; title: string } | null;
  instruments: {
    totalCount: number;
    nodes: {
      resourcePath: string;
      title: string;
      date: string | null;
      contributors: { totalCount: number };
      citations: { totalCount: number };
    }[];
  };
  principles: { totalCount: number };
  invoked: {
    rows: { __typename: "Contribution" | "Contributor" | "Instrument" }[];
    columns: ({} | { resourcePath: string; label: string })[];
    columnIndex: number[];
  };
  contributions: {
    nodes: {
      resourcePath: string;
      title: string;
      textStatus: TextStatus;
      contributors: { nodes: { name: string }[] };
    }[];
  };
};
