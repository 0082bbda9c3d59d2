import { type ASTNode, GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { isPartialDate } from "../../text/partialDates.ts";

/** @param node where it stands in the document, for one that is written there. */
function check(value: unknown, node?: ASTNode): string {
  if (typeof value === "string" && isPartialDate(value)) return value;
  throw new GraphQLError("A date has the form 2014, 2014-03 or 2014-03-08, and is one that exists.", {
    ...(node === undefined ? {} : { nodes: node }),
    extensions: { code: "BAD_USER_INPUT" },
  });
}

export const PartialDate = new GraphQLScalarType({
  name: "PartialDate",
  description: "An ISO 8601 date of the precision that is known: 2014, 2014-03 or 2014-03-08.",
  specifiedByURL: "https://www.iso.org/iso-8601-date-and-time-format.html",
  serialize: (value) => check(value),
  parseValue: (value) => check(value),
  parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined, node),
});
