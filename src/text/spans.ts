import type { Span } from "./View.ts";

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether it overlaps one of some others. */
export function isIn(others: readonly Span[], one: Span): boolean {
  return others.some((other) => overlaps(one, other));
}
