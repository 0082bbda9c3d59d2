import type { ValidationArguments } from "class-validator";
import { ValidateBy } from "./classValidator.ts";

interface Sentences {
  none: string;
  several: string;
}

/** Of the field that bears it and one other, exactly one is given. */
export function ExactlyOneOf(other: string, { none, several }: Sentences): PropertyDecorator {
  const isGiven = (value: unknown) => value !== undefined && value !== null;
  const validate = (value: unknown, asked?: ValidationArguments) =>
    isGiven(value) !== isGiven(Reflect.get(asked?.object ?? {}, other));
  // By this name class-validator knows the rules that are asked about missing values too.
  return ValidateBy(
    { name: "isDefined", validator: { validate } },
    { message: ({ value }) => (isGiven(value) ? several : none) },
  );
}
