/** How far a value may go: itself where it is a number, how many where it is a list, how long where it is a text. */
export interface InputLimits {
  least?: number;
  most?: number;
  /** What is counted, where that is not said already. */
  of?: "characters";
  /** The ends themselves are not allowed. */
  between?: true;
}

/** By prototype, then by field. */
const noted = new WeakMap<object, Map<string | symbol, InputLimits>>();

/** A rule that notes how far a value may go: class-validator would look through all classes to say it. */
export function limiting(limits: InputLimits, rule: PropertyDecorator): PropertyDecorator {
  return (prototype, field) => {
    const fields = noted.get(prototype) ?? new Map<string | symbol, InputLimits>();
    noted.set(prototype, fields.set(field, { ...fields.get(field), ...limits }));
    rule(prototype, field);
  };
}

/** The limits of a field of a class, as its decorators and those of the classes that it extends say them; undefined where they say none. */
export function limitsOf(inputClass: Function, field: string): InputLimits | undefined {
  let limits: InputLimits | undefined;
  for (
    let prototype = inputClass.prototype as object | null;
    prototype !== null;
    prototype = Object.getPrototypeOf(prototype)
  )
    if (noted.get(prototype)?.has(field)) limits = { ...noted.get(prototype)?.get(field), ...limits };
  return limits;
}

/** Limits in words, such as "1 to 100", "at most 1,000 characters". `shown` writes a number. */
export function wordsOfLimits({ least, most, of, between }: InputLimits, shown: (number: number) => string): string {
  const unit = of === undefined ? "" : ` ${of}`;
  if (least === undefined) return most === undefined ? "" : `at most ${shown(most)}${unit}`;
  if (most === undefined) return `from ${shown(least)} on`;
  return between === true ? `between ${shown(least)} and ${shown(most)}` : `${shown(least)} to ${shown(most)}${unit}`;
}
