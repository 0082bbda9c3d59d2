// Made from Quotation.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type Quotation =
  | {
      __typename: "Citation";
      id: string;
      status: "PROPOSED" | "ACCEPTED" | "REJECTED";
      locator: string;
      resourcePath: string;
      start: number | null;
      end: number | null;
      quote: { exact: string } | null;
      passage: {
        start: number;
        text: string | null;
        voice: "CONTRIBUTOR" | "QUESTION" | "QUOTED" | "DISCLAIMER" | "HEADING";
      };
      contribution: { title: string; date: string | null; language: string; resourcePath: string; url: string | null };
      contributors: {
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
    }
  | {
      __typename: "Mention";
      id: string;
      status: "PROPOSED" | "ACCEPTED" | "REJECTED";
      locator: string;
      resourcePath: string;
      start: number | null;
      end: number | null;
      quote: { exact: string } | null;
      passage: {
        start: number;
        text: string | null;
        voice: "CONTRIBUTOR" | "QUESTION" | "QUOTED" | "DISCLAIMER" | "HEADING";
      };
      contribution: { title: string; date: string | null; language: string; resourcePath: string; url: string | null };
      contributors: {
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
      stance: "AFFIRMS" | "QUALIFIES" | "OPPOSES" | null;
      explicit: boolean;
    }
  | {
      __typename: "Recommendation";
      id: string;
      status: "PROPOSED" | "ACCEPTED" | "REJECTED";
      locator: string;
      resourcePath: string;
      start: number | null;
      end: number | null;
      quote: { exact: string } | null;
      passage: {
        start: number;
        text: string | null;
        voice: "CONTRIBUTOR" | "QUESTION" | "QUOTED" | "DISCLAIMER" | "HEADING";
      };
      contribution: { title: string; date: string | null; language: string; resourcePath: string; url: string | null };
      contributors: {
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
      strength: "MUST" | "SHOULD" | "COULD";
      addressee: string | null;
      action: string | null;
    };
