import type { ValidationError } from "class-validator";
import { BadUserInput } from "./BadUserInput.ts";
import { Validator } from "./classValidator.ts";
import { passes } from "./passes.ts";
import { limitsOf, wordsOfLimits } from "./limitsOf.ts";

const validator = new Validator();
const options = {
  // The schema says what must be given; rules speak of what is.
  skipMissingProperties: true,
  forbidUnknownValues: false,
  stopAtFirstError: true,
  // A rule without a sentence of its own gets one of ours, below.
  dismissDefaultMessages: true,
};

/** Checks the arguments of a field by the decorators of their class. Throws {@link BadUserInput} for the first that breaks a rule. */
export function checkInput(value: unknown): void {
  if (typeof value !== "object" || value === null || Array.isArray(value) || passes(value)) return;
  const [error] = validator.validateSync(value, options);
  if (error !== undefined) throw faultOf(error, error.property);
}

/** class-validator's error holds the whole input; ours a sentence and a place. */
function faultOf(error: ValidationError, place: string): BadUserInput {
  const [inner] = error.children ?? [];
  if (error.constraints === undefined && inner !== undefined) return faultOf(inner, `${place}.${inner.property}`);
  const sentence = Object.values(error.constraints ?? {}).find((own) => own !== "");
  return new BadUserInput(sentence ?? sentenceOf(error, place), place);
}

function sentenceOf({ target, property, value }: ValidationError, place: string): string {
  const limits = limitsOf(target?.constructor ?? Object, property);
  if (limits === undefined) return `\`${place}\` is not valid.`;
  if (limits.of !== undefined) return `\`${place}\` is longer than ${limits.most} ${limits.of}.`;
  const words = wordsOfLimits(limits, String);
  if (Array.isArray(value)) return `\`${place}\` names ${value.length}; ${words} at once.`;
  return `\`${place}\` is ${value}; it goes ${limits.most === undefined ? "" : "from "}${words}.`;
}
