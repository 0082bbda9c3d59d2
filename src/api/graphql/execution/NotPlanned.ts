import type { GraphQLResolveInfo } from "graphql";

/** That an answer is not one of those that plans make: graphql-js makes it. */
export class NotPlanned extends Error {
  /** No resolver and no type of ours looks at it; one that did would end here. */
  static readonly info = new Proxy({} as GraphQLResolveInfo, {
    get() {
      throw new NotPlanned("the place in the answer is not known");
    },
  });
}
