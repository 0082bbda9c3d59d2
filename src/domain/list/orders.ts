import type { Order } from "./List.ts";

/** An order upwards, and under its name with `_DESC` downwards. */
export function upwards<Name extends string>(name: Name, order: Order): Record<Name | `${Name}_DESC`, Order> {
  return { [name]: order, [`${name}_DESC`]: { ...order, descending: true } } as Record<Name | `${Name}_DESC`, Order>;
}

/** What a link counts. */
export const countOf =
  (counted: "mentionCount" | "citationCount" | "contributionCount"): NonNullable<Order["by"]> =>
  (_snapshot, _row, link) =>
    (link as Record<typeof counted, number>)[counted];

/** An order by counts, the largest first, and under its name with `_ASC` the smallest first. */
export function largestFirst<Name extends string>(
  name: Name,
  by: NonNullable<Order["by"]>,
): Record<Name | `${Name}_ASC`, Order> {
  const order: Order = { by, numeric: true };
  return { [name]: { ...order, descending: true }, [`${name}_ASC`]: order } as Record<Name | `${Name}_ASC`, Order>;
}
