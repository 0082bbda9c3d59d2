import { ArgsType, Field, Int } from "type-graphql";
import { BadUserInput } from "../input/BadUserInput.ts";

export const maxPageSize = 100;

/** Relay's arguments of a connection. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: "The first n, 1 to 100. Give exactly one of `first` and `last`." })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Only what follows this cursor of the same list, filter and order.",
  })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: "The last n, 1 to 100. Give exactly one of `first` and `last`." })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Only what precedes this cursor of the same list, filter and order.",
  })
  before?: string | null;
}

/** Throws a {@link BadUserInput} unless exactly one of `first` and `last` is given, 1 to 100. */
export function pageSizeOf(args: PageArgs): { size: number; backward: boolean } {
  const given = (["first", "last"] as const).filter((name) => args[name] !== undefined && args[name] !== null);
  const [argument] = given;
  if (argument === undefined) {
    throw new BadUserInput(`A list needs its length: give \`first\` or \`last\`, 1 to ${maxPageSize}.`, "first");
  }
  if (given.length > 1) {
    throw new BadUserInput("Both `first` and `last` are given; a page is counted from one end: give one.", "first");
  }
  return { size: checkPageSize(args[argument] ?? 0, argument), backward: argument === "last" };
}

/** Sizes out of range are refused, not clamped: a silent clamp would look like the end of the list. */
export function checkPageSize(size: number, argument: string): number {
  if (size < 1 || size > maxPageSize) {
    throw new BadUserInput(`\`${argument}\` is ${size}; a page holds 1 to ${maxPageSize}.`, argument);
  }
  return size;
}
