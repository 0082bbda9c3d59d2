// Made from NodeLabel.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type NodeLabel = { id: string; resourcePath: string } & (
  | {
      __typename:
        "Citation" | "Contribution" | "Mention" | "Passage" | "Process" | "Question" | "Recommendation" | "Scheme";
    }
  | { __typename: "Contributor"; name: string }
  | { __typename: "Instrument"; instrumentTitle: string }
  | { __typename: "Principle"; principleLabel: string }
  | { __typename: "Provision"; provisionLabel: string; instrument: { title: string } }
);
