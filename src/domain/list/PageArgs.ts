import { ArgsType, Field, Int } from "type-graphql";
import { ExactlyOneOf } from "../input/ExactlyOneOf.ts";
import { maxPageSize, PageSize } from "../input/PageSize.ts";

/** Relay's arguments of a connection. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: "The first n. Give exactly one of `first` and `last`." })
  @ExactlyOneOf("last", {
    none: `A list needs its length: give \`first\` or \`last\`, 1 to ${maxPageSize}.`,
    several: "Both `first` and `last` are given; a page is counted from one end: give one.",
  })
  @PageSize()
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Only what follows this cursor of the same list, filter and order.",
  })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: "The last n. Give exactly one of `first` and `last`." })
  @PageSize()
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Only what precedes this cursor of the same list, filter and order.",
  })
  before?: string | null;
}

/** How many, and from which end. */
export function pageSizeOf({ first, last }: PageArgs): { size: number; backward: boolean } {
  return last == null ? { size: first ?? 0, backward: false } : { size: last, backward: true };
}
