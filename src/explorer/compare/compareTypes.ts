// Made from compare.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind, Extent, MatrixOrder, MatrixValue } from "../enums.ts";

export interface CompareVariables {
  scheme?: string | null;
  value: MatrixValue;
  order: MatrixOrder;
  language: string;
}
export type CompareData = {
  schemes: { nodes: { key: string; title: string }[] };
  matrix: {
    rows: ({} | { key: string; name: string; kind: ContributorKind; resourcePath: string })[];
    columns: ({} | { key: string; label: string; resourcePath: string })[];
    extents: Extent[];
    rowIndex: number[];
    columnIndex: number[];
    values: number[];
    method: { text: string };
  };
  against: {
    rows: ({} | { key: string })[];
    columns: ({} | { key: string })[];
    rowIndex: number[];
    columnIndex: number[];
    values: number[];
  };
};
