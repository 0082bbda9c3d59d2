// Made from ReadWords.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type ReadWords =
  | {
      __typename: "Citation";
      id: string;
      status: "PROPOSED" | "ACCEPTED" | "REJECTED";
      coder: string;
      resourcePath: string;
      start: number | null;
      end: number | null;
      rangeText: string | null;
      namedAs: string | null;
      provisions: { provision: { label: string; resourcePath: string } }[];
      instrument: { title: string; resourcePath: string } | null;
    }
  | {
      __typename: "Mention";
      id: string;
      status: "PROPOSED" | "ACCEPTED" | "REJECTED";
      coder: string;
      resourcePath: string;
      start: number | null;
      end: number | null;
      stance: "AFFIRMS" | "QUALIFIES" | "OPPOSES" | null;
      explicit: boolean;
      principle: { label: string; resourcePath: string };
    }
  | {
      __typename: "Recommendation";
      id: string;
      status: "PROPOSED" | "ACCEPTED" | "REJECTED";
      coder: string;
      resourcePath: string;
      start: number | null;
      end: number | null;
      strength: "MUST" | "SHOULD" | "COULD";
      addressee: string | null;
      action: string | null;
    };
