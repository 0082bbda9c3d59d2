// Made from document.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind, TextStatus, Voice } from "../enums.ts";
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
    textStatus: TextStatus;
    textLength: number | null;
    url: string | null;
    licence: string | null;
    source: { citation: string; url: string | null } | null;
    process: { name: string; resourcePath: string } | null;
    contributors: { nodes: { name: string; kind: ContributorKind; resourcePath: string }[] };
    all: { totalCount: number };
    passages: {
      nodes: {
        number: number;
        text: string | null;
        voice: Voice;
        start: number;
        end: number;
        question: { number: number; resourcePath: string } | null;
        evidence: { totalCount: number; nodes: ReadWords[] };
      }[];
    };
  } | null;
};
