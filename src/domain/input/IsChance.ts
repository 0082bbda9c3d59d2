import type { ValidationArguments } from "class-validator";
import { ValidateBy } from "./classValidator.ts";
import { limiting } from "./limitsOf.ts";

/** A number between 0 and 1, neither of them. */
export function IsChance(): PropertyDecorator {
  const validate = (value: unknown) => typeof value === "number" && value > 0 && value < 1;
  const message = ({ property, value }: ValidationArguments) =>
    `${property} is a chance between 0 and 1, not ${value}.`;
  return limiting(
    { least: 0, most: 1, between: true },
    ValidateBy({ name: "isChance", constraints: [0, 1], validator: { validate } }, { message }),
  );
}
