// Made from NodeLabel.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type NodeLabel =
  | {
      __typename:
        "Contribution" | "Passage" | "Process" | "Question" | "Scheme" | "Citation" | "Mention" | "Recommendation";
      id: string;
      resourcePath: string;
    }
  | { __typename: "Contributor"; id: string; resourcePath: string; name: string }
  | { __typename: "Instrument"; id: string; resourcePath: string; instrumentTitle: string }
  | { __typename: "Principle"; id: string; resourcePath: string; principleLabel: string }
  | {
      __typename: "Provision";
      id: string;
      resourcePath: string;
      provisionLabel: string;
      instrument: { title: string };
    };
