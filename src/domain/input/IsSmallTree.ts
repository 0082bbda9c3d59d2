import { ValidateBy } from "./classValidator.ts";

/** No filter that `conditionsOf` takes has so many. */
const mostObjects = 1_000;

/** An input that holds few others, at any depth. What fails is not looked into: each object inside takes some 10 µs to check. */
export function IsSmallTree(): PropertyDecorator {
  const message = `$property holds too many objects; at most ${mostObjects}. Say it with fewer, e.g. with lists of keys.`;
  const validate = (value: unknown) => leftAfter(value, mostObjects) >= 0;
  return ValidateBy({ name: "isSmallTree", validator: { validate } }, { message });
}

/** What is left of an allowance when the objects of a tree are taken from it; below nothing where it does not suffice. */
function leftAfter(value: unknown, allowance: number): number {
  if (typeof value !== "object" || value === null || allowance < 0) return allowance;
  let left = Array.isArray(value) ? allowance : allowance - 1;
  for (const inner of Object.values(value)) {
    left = leftAfter(inner, left);
    if (left < 0) break;
  }
  return left;
}
