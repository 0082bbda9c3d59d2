import type { LinksIn } from "../../snapshot/adjacency.ts";
import type { Counted } from "../../snapshot/derived.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
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

/** What the links of contributors, or of contributions, say by number: how much evidence stands behind each, in how many contributions. */
export const countsIn =
  (
    derived: (snapshot: Snapshot) => Counted,
    counted: "mentionCount" | "citationCount",
    whose: "ofContributors" | "ofContributions",
  ) =>
  (snapshot: Snapshot, number: number) => {
    const { evidence, contributions } = snapshot.get(derived)[whose];
    return { [counted]: evidence[number], contributionCount: contributions[number] };
  };

/** To how many things each row links. */
export const targetCounts = (links: LinksIn) => (snapshot: Snapshot) => {
  const { starts } = links(snapshot);
  return Uint32Array.from({ length: starts.length - 1 }, (_none, row) => starts[row + 1]! - starts[row]!);
};

/** An order by counts, the largest first, and under its name with `_ASC` the smallest first. */
export function largestFirst<Name extends string>(
  name: Name,
  by: NonNullable<Order["by"]>,
): Record<Name | `${Name}_ASC`, Order> {
  const order: Order = { by, numeric: true };
  return { [name]: { ...order, descending: true }, [`${name}_ASC`]: order } as Record<Name | `${Name}_ASC`, Order>;
}
