import type { ValidationOptions } from "class-validator";
import { ValidateBy } from "./classValidator.ts";
import { limiting } from "./limitsOf.ts";

/**
 * A text of at most so many Unicode code points. The stock `MaxLength` leaves out variation selectors: a text of nothing else would
 * pass, however long.
 */
export function MaxCharacters(most: number, options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown) => typeof value === "string" && isWithin(value, most);
  return limiting(
    { most, of: "characters" },
    ValidateBy({ name: "maxCharacters", constraints: [most], validator: { validate } }, options),
  );
}

function isWithin(text: string, most: number): boolean {
  // A code point takes one or two units: most texts need no count.
  return text.length <= most || (text.length <= 2 * most && Array.from(text).length <= most);
}
