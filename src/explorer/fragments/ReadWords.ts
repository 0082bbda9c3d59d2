// Made from ReadWords.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { EvidenceStatus, Stance, Strength } from "../enums.ts";

export type ReadWords = {
  id: string;
  status: EvidenceStatus;
  coder: string;
  resourcePath: string;
  start: number | null;
  end: number | null;
} & (
  | {
      __typename: "Citation";
      rangeText: string | null;
      namedAs: string | null;
      provisions: { provision: { label: string; resourcePath: string } }[];
      instrument: { title: string; resourcePath: string } | null;
    }
  | {
      __typename: "Mention";
      stance: Stance | null;
      explicit: boolean;
      principle: { label: string; resourcePath: string };
    }
  | { __typename: "Recommendation"; strength: Strength; addressee: string | null; action: string | null }
);
