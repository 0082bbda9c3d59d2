import { type ASTNode, GraphQLError, GraphQLScalarType, Kind } from "graphql";

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether it is a year, a month or a day that exists: 2014, 2014-03, 2014-03-08. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** 2014-03 → 2014-03-01 */
export function firstDayOf(date: string): string {
  const [year, month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
}

/** 2014-02 → 2014-02-28 */
export function lastDayOf(date: string): string {
  if (date.length > 7) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number);
  return `${date}-${new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()}`;
}

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
