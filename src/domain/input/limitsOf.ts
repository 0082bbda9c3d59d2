import { getMetadataStorage } from "./classValidator.ts";

/** How far a value may go: itself where it is a number, how many where it is a list, how long where it is a text. */
export interface InputLimits {
  least?: number;
  most?: number;
  /** What is counted, where that is not said already. */
  of?: "characters";
  /** The ends themselves are not allowed. */
  between?: true;
}

type Ends = readonly [number, number?];

/** What the rules of this name say, by their constraints. */
const saidBy: Readonly<Record<string, (ends: Ends) => InputLimits>> = {
  min: ([least]) => ({ least }),
  arrayMinSize: ([least]) => ({ least }),
  max: ([most]) => ({ most }),
  arrayMaxSize: ([most]) => ({ most }),
  maxCharacters: ([most]) => ({ most, of: "characters" }),
  isChance: ([least, most]) => ({ least, between: true, ...(most === undefined ? {} : { most }) }),
};

/** The limits of a field of a class, as its decorators say them; undefined where they say none. */
export function limitsOf(inputClass: Function, field: string): InputLimits | undefined {
  const rules = getMetadataStorage()
    .getTargetValidationMetadatas(inputClass, "", false, false)
    .filter(({ propertyName, name }) => propertyName === field && name !== undefined && name in saidBy);
  if (rules.length === 0) return undefined;
  return Object.assign(
    {},
    ...rules.map(({ name = "", constraints }) => saidBy[name]?.(constraints as unknown as Ends)),
  );
}

/** Limits in words, such as "1 to 100", "at most 1,000 characters". `shown` writes a number. */
export function wordsOfLimits({ least, most, of, between }: InputLimits, shown: (number: number) => string): string {
  const unit = of === undefined ? "" : ` ${of}`;
  if (least === undefined) return most === undefined ? "" : `at most ${shown(most)}${unit}`;
  if (most === undefined) return `from ${shown(least)} on`;
  return between === true ? `between ${shown(least)} and ${shown(most)}` : `${shown(least)} to ${shown(most)}${unit}`;
}
