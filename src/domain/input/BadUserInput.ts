import { GraphQLError } from "graphql";

/** The client's fault: the sentence says what is wrong, where, and what to do. */
export class BadUserInput extends GraphQLError {
  /** @param argument the argument or field of an input at fault, e.g. "where.principle" */
  constructor(sentence: string, argument?: string) {
    super(sentence, { extensions: { code: "BAD_USER_INPUT", ...(argument === undefined ? {} : { argument }) } });
  }
}
