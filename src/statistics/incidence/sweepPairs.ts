import type { SharedCounter } from "./SharedCounter.ts";
import type { Steps } from "../../threads/steps.ts";

/** Sees every pair of holders once, in runs of partners of equal size. */
export interface PairVisitor {
  /** The work of passing on to holders of this class, in steps of about a nanosecond: it counts as part of a slice. */
  stepsOfClass?(classA: number): number;
  /** Before the runs of this holder. */
  startRow?(position: number): void;
  /**
   * The holder at `position` (of class classA) against those at from … to - 1, all of classB ≥ classA; the counter reports what it
   * shares with each of them. The run is another one as soon as the visitor returns.
   */
  visit(run: PairRun, counter: SharedCounter): void;
}

export interface PairRun {
  position: number;
  classA: number;
  classB: number;
  from: number;
  to: number;
}

/** Some milliseconds of work. */
const STEPS_A_SLICE = 500_000;

/** Shows all pairs to all visitors in one pass. */
export function* sweepPairs(counter: SharedCounter, visitors: PairVisitor[]): Steps<void> {
  const { classOf, order } = counter.classes;
  const n = order.length;
  let [steps, classBefore] = [0, -1];
  for (let position = 0; position + 1 < n; position++) {
    steps += counter.countFrom(position, position + 1) + visitors.length * (n - position);
    const classA = classOf[order[position]!]!;
    if (classA !== classBefore) for (const visitor of visitors) steps += visitor.stepsOfClass?.(classA) ?? 0;
    classBefore = classA;
    for (const visitor of visitors) showRow(counter, visitor, position, classA);
    if (steps < STEPS_A_SLICE) continue;
    steps = 0;
    yield;
  }
}

function showRow(counter: SharedCounter, visitor: PairVisitor, position: number, classA: number): void {
  const { start } = counter.classes;
  visitor.startRow?.(position);
  const run = { position, classA, classB: classA, from: 0, to: 0 };
  for (let classB = classA; classB + 1 < start.length; classB++) {
    run.classB = classB;
    run.from = Math.max(start[classB]!, position + 1);
    run.to = start[classB + 1]!;
    if (run.from < run.to) visitor.visit(run, counter);
  }
}
