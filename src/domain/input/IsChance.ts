import { ValidateBy } from "./classValidator.ts";

/** A number between 0 and 1, neither of them. */
export function IsChance(): PropertyDecorator {
  const validate = (value: unknown) => typeof value === "number" && value > 0 && value < 1;
  return ValidateBy(
    { name: "isChance", constraints: [0, 1], validator: { validate } },
    { message: ({ property, value }) => `${property} is a chance between 0 and 1, not ${value}.` },
  );
}
