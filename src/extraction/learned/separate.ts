/** A sentence as the numbers of its features and how much each counts; the squares add up to 1. */
export interface Vector {
  at: Int32Array;
  values: Float32Array;
}

/** So much speaks for what has no known word: nothing, as strongly as an example does that says nothing. */
export const withoutWords = -1;
const mostRounds = 10;
/** Of the largest step of a round: when it is smaller, no further round changes what is found. */
const smallStep = 0.05;
const farSlope = 0.3;
/** How much an example on the wrong side costs. */
const price = 0.3;

/**
 * The weights of features by which their sum and `withoutWords` tell vectors apart as `sides` does (1, -1; 0 is left out), with the widest margin: a linear
 * support vector machine with squared loss, by dual coordinate descent (Hsieh et al. 2008). Both sides count the same. All 0 where one side is empty.
 */
export function separate(vectors: readonly Vector[], sides: Int8Array, features: number): Float32Array {
  const weights = new Float32Array(features);
  if (!sides.includes(1) || !sides.includes(-1)) return weights;
  const costs = costsOf(sides);
  let active = orderOf(sides).map((at): Support => {
    return { vector: vectors[at]!, side: sides[at]!, loose: 1 / (2 * costs[at]!), force: 0, isFar: false };
  });
  for (let round = 0; round < mostRounds; round += 1) {
    let largest = 0;
    for (const support of active) largest = Math.max(largest, step(support, weights));
    if (largest < smallStep) break;
    active = active.filter(({ isFar }) => !isFar);
  }
  return weights;
}

/** A vector, whose squares add up to 1, and how hard it pushes the weights to its side. */
interface Support {
  readonly vector: Vector;
  readonly side: number;
  readonly loose: number;
  force: number;
  /** On its side already, where it stays. */
  isFar: boolean;
}

/** Moves the weights so far that this vector stands on its side; gives how far. */
function step(support: Support, weights: Float32Array): number {
  const { at, values } = support.vector;
  let sum = withoutWords;
  for (let index = 0; index < at.length; index += 1) sum += weights[at[index]!]! * values[index]!;
  const slope = support.side * sum - 1 + support.force * support.loose;
  const force = Math.max(0, support.force - slope / (1 + support.loose));
  const change = (force - support.force) * support.side;
  support.force = force;
  support.isFar = force === 0 && slope >= farSlope;
  if (change === 0) return 0;
  for (let index = 0; index < at.length; index += 1) weights[at[index]!]! += change * values[index]!;
  return Math.abs(change);
}

function costsOf(sides: Int8Array): Float64Array {
  const yes = sides.reduce((sum, side) => sum + Number(side > 0), 0);
  const no = sides.reduce((sum, side) => sum + Number(side < 0), 0);
  return Float64Array.from(sides, (side) => (price * (yes + no)) / (2 * (side > 0 ? yes : no)));
}

/** Those with a side, in an order without order, which is always the same. */
function orderOf(sides: Int8Array): number[] {
  const order = [...sides.keys()].filter((one) => sides[one] !== 0);
  let state = 1;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
