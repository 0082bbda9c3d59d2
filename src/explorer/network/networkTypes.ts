// Made from network.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind } from "../enums.ts";

export interface NetworkVariables {
  scheme?: string | null;
  language: string;
}
export type NetworkData = {
  principles: {
    rows: ({} | { key: string; id: string; name: string; kind: ContributorKind; resourcePath: string })[];
    columns: ({} | { key: string; id: string; label: string; resourcePath: string })[];
    rowIndex: number[];
    columnIndex: number[];
    values: number[];
  };
  instruments: {
    rows: ({} | { key: string; id: string; name: string; kind: ContributorKind; resourcePath: string })[];
    columns: ({ key: string; id: string; title: string; shortTitle: string | null; resourcePath: string } | {})[];
    rowIndex: number[];
    columnIndex: number[];
    values: number[];
  };
};
