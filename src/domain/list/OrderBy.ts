import { Field } from "type-graphql";
import { ArrayMaxSize } from "../input/classValidator.ts";

/** More say nothing: each breaks the ties of the one before it. */
const mostOrders = 5;

/** The argument `orderBy` of a list; without it, the list is sorted by `usual`. */
export function OrderBy<Order extends string>(type: Readonly<Record<Order, string>>, usual: Order): PropertyDecorator {
  return (target, property) => {
    const description = "The first one sorts, each next one breaks ties; a single one may stand for a list of one.";
    Field(() => [type], { nullable: true, defaultValue: [usual], description })(target, property);
    ArrayMaxSize(mostOrders)(target, property as string);
  };
}
