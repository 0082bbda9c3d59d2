// Made from about.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind, TextStatus } from "../enums.ts";

export interface AboutVariables {
  language: string;
}
export type AboutData = {
  service: { dataVersion: string; counts: { kind: string; count: number }[] };
  schemes: { nodes: { title: string; version: string; resourcePath: string }[] };
  contributions: {
    totalCount: number;
    nodes: {
      key: string;
      title: string;
      date: string | null;
      resourcePath: string;
      textStatus: TextStatus;
      contributors: { nodes: { name: string; kind: ContributorKind; resourcePath: string }[] };
      mentions: { totalCount: number };
      citations: { totalCount: number };
      recommendations: { totalCount: number };
    }[];
  };
  instruments: {
    totalCount: number;
    nodes: { title: string; resourcePath: string; provisions: { totalCount: number } }[];
  };
};
