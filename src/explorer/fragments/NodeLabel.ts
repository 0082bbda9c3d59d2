// Made from NodeLabel.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type NodeLabel =
  | {
      __typename:
        "Citation" | "Contribution" | "Mention" | "Passage" | "Process" | "Question" | "Recommendation" | "Scheme";
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
