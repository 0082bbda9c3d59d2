// Made from analysis.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Stance, Strength, Voice } from "../enums.ts";

export interface AnalysisVariables {
  text: string;
  process?: string | null;
  language: string;
}
export type AnalysisData = {
  analyse: {
    contentLanguage: string;
    length: number;
    warnings: string[];
    passages: { number: number; start: number; end: number; voice: Voice }[];
    mentions: {
      passage: number;
      quote: { start: number; end: number };
      principle: { key: string; label: string; resourcePath: string };
      stance: Stance | null;
      explicit: boolean;
    }[];
    citations: {
      passage: number;
      quote: { start: number; end: number };
      instrument: { key: string; title: string; resourcePath: string } | null;
      namedAs: string | null;
      rangeText: string | null;
      provisions: { provision: { label: string; resourcePath: string } }[];
    }[];
    recommendations: {
      passage: number;
      quote: { start: number; end: number };
      strength: Strength;
      addressee: string | null;
      action: string | null;
    }[];
  };
  contributors: { nodes: { key: string; name: string }[] };
  processes: { nodes: { key: string; name: string }[] };
};
