// Made from KnownOf.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind } from "../enums.ts";

export type KnownOf = {
  key: string;
  name: string;
  kind: ContributorKind;
  resourcePath: string;
  contributions: { totalCount: number; nodes: { title: string; date: string | null; resourcePath: string }[] };
  instruments: { totalCount: number };
  partyTo: { totalCount: number; nodes: { title: string; resourcePath: string }[] };
};
