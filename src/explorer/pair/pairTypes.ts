// Made from pair.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind, Verdict } from "../enums.ts";
import type { ItemLabel } from "../fragments/ItemLabel.ts";
import type { Quotation } from "../fragments/Quotation.ts";

export interface PairVariables {
  a: string;
  b: string;
  scheme?: string | null;
  language: string;
}
export type PairData = {
  overlap: {
    a: {} | { key: string; name: string; kind: ContributorKind; resourcePath: string };
    b: {} | { key: string; name: string; kind: ContributorKind; resourcePath: string };
    shared: {
      countA: number;
      countB: number;
      holders: number;
      item: ItemLabel;
      evidenceA: Quotation[];
      evidenceB: Quotation[];
    }[];
    onlyA: { count: number; item: ItemLabel }[];
    onlyB: { count: number; item: ItemLabel }[];
    notReadInA: { count: number; item: ItemLabel }[];
    notReadInB: { count: number; item: ItemLabel }[];
    opposed: { item: ItemLabel; affirmedBy: {} | { key: string }; evidenceA: Quotation[]; evidenceB: Quotation[] }[];
    significance: { verdict: Verdict; sentence: string; shared: number; expected: number };
    method: { text: string };
  };
};
