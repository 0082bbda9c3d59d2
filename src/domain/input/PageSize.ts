import type { ValidationArguments } from "class-validator";
import { Max, Min } from "./classValidator.ts";

export const maxPageSize = 100;

const message = ({ property, value }: ValidationArguments) =>
  `\`${property}\` is ${value}; a page holds 1 to ${maxPageSize}.`;

/** Sizes out of range are refused, not clamped: a silent clamp would look like the end of the list. */
export function PageSize(): PropertyDecorator {
  return (prototype, field) => {
    Min(1, { message })(prototype, field);
    Max(maxPageSize, { message })(prototype, field);
  };
}
