// Made from unread.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ItemLabel } from "../fragments/ItemLabel.ts";
import type { KnownOf } from "../fragments/KnownOf.ts";

export interface UnreadVariables {
  a: string;
  b: string;
  scheme?: string | null;
  language: string;
}
export type UnreadData = {
  a: KnownOf | null;
  b: KnownOf | null;
  read: {
    rows: ({} | { key: string })[];
    columns: ItemLabel[];
    rowIndex: number[];
    columnIndex: number[];
    values: number[];
  };
};
