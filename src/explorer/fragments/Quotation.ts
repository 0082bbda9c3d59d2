// Made from Quotation.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind, EvidenceStatus, Stance, Strength, Voice } from "../enums.ts";

export type Quotation = {
  id: string;
  status: EvidenceStatus;
  locator: string;
  resourcePath: string;
  start: number | null;
  end: number | null;
  quote: { exact: string } | null;
  passage: { start: number; text: string | null; voice: Voice };
  contribution: { title: string; date: string | null; language: string; resourcePath: string; url: string | null };
  contributors: { name: string; kind: ContributorKind; resourcePath: string }[];
} & (
  | { __typename: "Citation" }
  | { __typename: "Mention"; stance: Stance | null; explicit: boolean }
  | { __typename: "Recommendation"; strength: Strength; addressee: string | null; action: string | null }
);
