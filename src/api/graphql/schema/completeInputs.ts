import { getMetadataStorage } from "type-graphql";
import { ValidateNested } from "../../../domain/input/classValidator.ts";
import { IsSmallTree } from "../../../domain/input/IsSmallTree.ts";
import { limitsOf, wordsOfLimits } from "../../../domain/input/limitsOf.ts";

const done = new WeakSet<object>();

/**
 * What holds of every argument and input class, said once: an input inside another is checked too, and the description of a field
 * ends with its limits, so that none can be forgotten and no number stands twice.
 */
export function completeInputs(): void {
  const { fields, inputTypes, argumentTypes } = getMetadataStorage();
  const inputs = new Set(inputTypes.map(({ target }) => target));
  const argumentClasses = new Set(argumentTypes.map(({ target }) => target));
  for (const field of fields) {
    const isArgument = argumentClasses.has(field.target);
    if (done.has(field) || (!isArgument && !inputs.has(field.target))) continue;
    done.add(field);
    const prototype = field.target.prototype as object;
    if (inputs.has(field.getType() as Function)) {
      ValidateNested()(prototype, field.name);
      if (isArgument) IsSmallTree()(prototype, field.name);
    }
    const limits = limitsOf(field.target, field.name);
    if (limits !== undefined) field.description = [field.description ?? [], sentenceOf(limits)].flat().join(" ");
  }
}

/** 1,000: what Intl knows of a language takes 10 ms to load. */
function inEnglish(number: number): string {
  return Number.isInteger(number) ? String(number).replace(/\B(?=(\d{3})+$)/g, ",") : String(number);
}

function sentenceOf(limits: NonNullable<ReturnType<typeof limitsOf>>): string {
  const words = wordsOfLimits(limits, inEnglish);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
