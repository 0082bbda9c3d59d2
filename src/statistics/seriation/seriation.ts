import { clusterTree, distanceIndex, type Distances } from "./clusterTree.ts";
import { Incidence } from "../incidence/Incidence.ts";
import { greedyLeafOrder, optimalLeafOrder } from "./leafOrder.ts";
import { measureOf } from "../incidence/measures.ts";
import { OverlapInputError } from "../OverlapInputError.ts";
import { SharedCounter } from "../incidence/SharedCounter.ts";
import type { Steps } from "../../threads/steps.ts";

/** Beyond this many different holders the optimal order, n³ steps, takes more than some seconds. */
const MOST_OPTIMAL = 1_000;
/** Beyond this many their distances, 4 n² bytes, no longer fit. */
const MOST_DIFFERENT = 5_000;

/**
 * Holders in an order in which alike stands beside alike: average-linkage clustering of Jaccard distances, its leaves in optimal
 * order (up to 1,000 different holders, else in a greedy one, and `optimal` says so). Holders of the same items stand together, by
 * index. The end with the lower index comes first. For items, ask the transposed table.
 * @throws OverlapInputError for more than 5,000 different holders.
 */
export function* seriated(incidence: Incidence): Steps<{ order: Uint32Array; optimal: boolean }> {
  const alike = new Map<string, number[]>();
  for (let holder = 0; holder < incidence.holderCount; holder++) {
    const key = incidence.itemsOf(holder).join();
    const group = alike.get(key);
    if (group) group.push(holder);
    else alike.set(key, [holder]);
  }
  yield;
  const groups = [...alike.values()];
  if (groups.length > MOST_DIFFERENT)
    throw new OverlapInputError("rows", `${groups.length} different rows cannot be seriated; ${MOST_DIFFERENT} can.`);
  const distances = yield* distancesOf(
    incidence,
    Uint32Array.from(groups, (group) => group[0]!),
  );
  const tree = yield* clusterTree({ size: distances.size, values: distances.values.slice() });
  const optimal = groups.length <= MOST_OPTIMAL;
  const order = optimal ? yield* optimalLeafOrder(tree, distances) : greedyLeafOrder(tree, distances);
  if (order.length > 1 && order[0]! > order[order.length - 1]!) order.reverse();
  return { order: Uint32Array.from([...order].flatMap((group) => groups[group]!)), optimal };
}

/** Jaccard distances of these holders; an empty one is at distance 1 from all. */
function* distancesOf(incidence: Incidence, holders: Uint32Array): Steps<Distances> {
  const links = { holder: [] as number[], item: [] as number[] };
  holders.forEach((holder, row) => {
    for (const item of incidence.itemsOf(holder)) {
      links.holder.push(row);
      links.item.push(item);
    }
  });
  const size = holders.length;
  const table = Incidence.of(size, incidence.itemCount, links);
  yield;
  const counter = new SharedCounter(table);
  yield;
  const values = new Float64Array((size * (size - 1)) / 2);
  for (let position = 0; position + 1 < size; position++) {
    counter.countFrom(position, position + 1);
    const { counts } = counter;
    const a = counter.classes.order[position]!;
    for (let other = position + 1; other < size; other++) {
      const b = counter.classes.order[other]!;
      const jaccard = measureOf("JACCARD", table.sizeOf(a), table.sizeOf(b), counts[other]!, 0);
      values[distanceIndex(size, a, b)] = 1 - jaccard;
    }
    if (position % 64 === 63) yield;
  }
  return { size, values };
}
