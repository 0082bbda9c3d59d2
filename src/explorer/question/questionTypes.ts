// Made from question.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind, Voice } from "../enums.ts";
import type { Turn } from "../fragments/Turn.ts";

export interface QuestionVariables {
  id: string;
  language: string;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type QuestionData = {
  node:
    | (
        | {}
        | {
            resourcePath: string;
            number: number;
            text: string;
            process: { name: string; resourcePath: string };
            passages: {
              totalCount: number;
              pageInfo: Turn;
              nodes: {
                number: number;
                text: string | null;
                voice: Voice;
                start: number;
                end: number;
                resourcePath: string;
                contribution: {
                  title: string;
                  language: string;
                  contributors: { nodes: { name: string; kind: ContributorKind; resourcePath: string }[] };
                };
              }[];
            };
          }
      )
    | null;
};
