import { strongestBy } from "./allPairs.ts";
import type { Measure } from "../incidence/measures.ts";
import { OverlapInputError } from "../OverlapInputError.ts";
import type { SharedCounter } from "../incidence/SharedCounter.ts";
import { StrongestByWeight } from "./StrongestByWeight.ts";

export interface Nearby {
  holder: number;
  value: number;
  shared: number;
  /** What either holds of what both were read for. */
  union: number;
}

/**
 * The holders nearest to one, nearest first, then by index; only those that share something with it.
 * @throws OverlapInputError when it is no holder of the table.
 */
export function nearestTo(counter: SharedCounter, holder: number, first: number, measure: Measure): Nearby[] {
  const { classes, incidence } = counter;
  if (!Number.isInteger(holder) || holder < 0 || holder >= incidence.holderCount)
    throw new OverlapInputError("to", `There is no holder ${holder} among ${incidence.holderCount}.`);
  if (!Number.isInteger(first) || first < 0)
    throw new OverlapInputError("first", `first is a whole number from 0, not ${first}.`);
  const classA = classes.classOf[holder]!;
  const position = classes.positionOf[holder]!;
  counter.countFrom(position, 0);
  const strongest = strongestBy(counter, measure, { leastShared: () => 1 }, first);
  if (strongest instanceof StrongestByWeight) strongest.startRow(position, 0);
  const visit = (classB: number) => {
    const [from, to] = [classes.start[classB]!, classes.start[classB + 1]!];
    if (classB !== classA) return strongest.visit({ position, classA, classB, from, to }, counter);
    // It is not its own neighbour.
    strongest.visit({ position, classA, classB, from, to: position }, counter);
    strongest.visit({ position, classA, classB, from: position + 1, to }, counter);
  };
  // Outward from its own size: the nearest are mostly about as large, and once they are known few others need a look.
  visit(classA);
  const last = classes.degrees.length - 1;
  for (let away = 1; away <= Math.max(classA, last - classA); away++) {
    if (classA - away >= 0) visit(classA - away);
    if (classA + away <= last) visit(classA + away);
  }
  return strongest.kept.sorted().map((pair) => {
    const other = pair.a === holder ? pair.b : pair.a;
    const shared = counter.at(classes.positionOf[other]!);
    const { sizeA, sizeB } = counter.sizes.ofPair(holder, other);
    return { holder: other, value: pair.score, shared, union: sizeA + sizeB - shared };
  });
}
