// Made from nearest.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface NearestVariables {
  to: string;
  language: string;
}
export type NearestData = {
  nearest: {
    shared: number;
    union: number;
    holder:
      | {}
      | {
          key: string;
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
        };
  }[];
};
