// Made from document.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ReadWords } from "../fragments/ReadWords.ts";

export interface DocumentVariables {
  key: string;
  language: string;
  part: object;
}
export type DocumentData = {
  contribution: {
    key: string;
    resourcePath: string;
    title: string;
    date: string | null;
    contentLanguage: string;
    textStatus: "HELD" | "NOT_DISTRIBUTED";
    textLength: number | null;
    url: string | null;
    licence: string | null;
    source: { citation: string; url: string | null } | null;
    process: { name: string; resourcePath: string } | null;
    contributors: {
      nodes: {
        name: string;
        kind:
          | "STATE"
          | "INTERGOVERNMENTAL_ORGANIZATION"
          | "BUSINESS"
          | "CIVIL_SOCIETY"
          | "TECHNICAL_COMMUNITY"
          | "ACADEMIA"
          | "MULTISTAKEHOLDER_BODY"
          | "COALITION"
          | "PARLIAMENT"
          | "POLITICAL_PARTY"
          | "PERSON";
        resourcePath: string;
      }[];
    };
    all: { totalCount: number };
    passages: {
      nodes: {
        number: number;
        text: string | null;
        voice: "CONTRIBUTOR" | "QUESTION" | "QUOTED" | "DISCLAIMER" | "HEADING";
        start: number;
        end: number;
        question: { number: number; resourcePath: string } | null;
        evidence: { totalCount: number; nodes: ({} & ReadWords)[] };
      }[];
    };
  } | null;
};
