// Made from instrument.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { InstrumentKind } from "../enums.ts";
import type { CitationCounts } from "../fragments/CitationCounts.ts";
import type { CitedWords } from "../fragments/CitedWords.ts";
import type { ProvisionCount } from "../fragments/ProvisionCount.ts";

export interface InstrumentVariables {
  key: string;
  language: string;
  where?: object | null;
  anyVoice: object;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type InstrumentData = {
  instrument: {
    resourcePath: string;
    key: string;
    title: string;
    shortTitle: string | null;
    symbol: string | null;
    kind: InstrumentKind;
    date: string | null;
    body: string | null;
    url: string | null;
    source: { citation: string; url: string | null } | null;
    contributors: { totalCount: number };
    own: { totalCount: number };
    voices: { facets: { voice: { value: string; count: number }[] } };
    questions: CitationCounts;
    provisions: { totalCount: number; nodes: ProvisionCount[] };
    lastProvisions: { nodes: ProvisionCount[] };
    principles: { edges: { locators: string[]; node: { label: string; resourcePath: string } }[] };
    citations: CitedWords;
  } | null;
};
