// Made from nearest.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind } from "../enums.ts";

export interface NearestVariables {
  to: string;
  language: string;
}
export type NearestData = {
  nearest: {
    shared: number;
    union: number;
    holder: {} | { key: string; name: string; kind: ContributorKind; resourcePath: string };
  }[];
};
