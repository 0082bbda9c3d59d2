// Made from provision.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { InstrumentKind } from "../enums.ts";
import type { CitationCounts } from "../fragments/CitationCounts.ts";
import type { CitedWords } from "../fragments/CitedWords.ts";
import type { ProvisionCount } from "../fragments/ProvisionCount.ts";

export interface ProvisionVariables {
  key: string;
  instrument: string;
  language: string;
  where?: object | null;
  anyVoice: object;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type ProvisionData = {
  provision: {
    resourcePath: string;
    label: string;
    heading: string | null;
    section: string | null;
    principles: { label: string; resourcePath: string }[];
    parent: { label: string; resourcePath: string } | null;
    parts: { totalCount: number; nodes: ProvisionCount[] };
    own: CitationCounts;
    voices: { facets: { voice: { value: string; count: number }[] } };
    questions: CitationCounts;
    citations: CitedWords;
  } | null;
  instrument: {
    title: string;
    shortTitle: string | null;
    symbol: string | null;
    kind: InstrumentKind;
    date: string | null;
    body: string | null;
    url: string | null;
    resourcePath: string;
    citations: { totalCount: number };
    provisions: { totalCount: number; nodes: ProvisionCount[] };
    lastProvisions: { nodes: ProvisionCount[] };
  } | null;
};
