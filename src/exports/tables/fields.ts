import type { Field, ForeignKey } from "./ExportTable.ts";

export const text = (name: string, description: string): Field => ({ name, type: "string", description });
export const whole = (name: string, description: string): Field => ({ name, type: "integer", description });
export const number = (name: string, description: string): Field => ({ name, type: "number", description });
export const flag = (name: string, description: string): Field => ({ name, type: "boolean", description });

/** Table Schema has no type for a date that is known to the year or the month only. */
export const partialDate = (name: string, description: string): Field => ({
  name,
  type: "string",
  description: `${description}, as precisely as it is known: 2014, 2014-03 or 2014-03-08`,
  pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
});

/** Where a fact comes from: what a record says of its source. */
export const sourceFields: readonly Field[] = [
  text("source", "where this comes from: a key of the table sources"),
  text("certainty", "how far it can be trusted: VERIFIED, REPORTED or UNCERTAIN"),
  text("note", "what is to be known about the source"),
];

export const toSources: ForeignKey = refersTo("source", "sources");

export function refersTo(field: string, table: string, key = "key"): ForeignKey {
  return { fields: [field], table, keys: [key] };
}
