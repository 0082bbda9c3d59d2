import { fold } from "../../../text/fold.ts";
import { codingFields, documentFields, type Field, type Shape } from "../mapping/fields.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";

/** What a heading says: a field, nothing that is read (`ignored`), or else a principle (undefined). */
export type HeadingReader = (heading: string) => Field | "ignored" | undefined;

/**
 * Reads headings by the names of the fields, or by the words that a mapping gives for them. Case and accents do not matter. Only
 * long tables have headings of codings: in the others a column that is called Stance is a principle.
 */
export function headingsIn({ headings, ignore = [] }: MappingRecord, shape: Shape): HeadingReader {
  const known = new Map<string, Field | "ignored">();
  const fields = shape === "long" ? [...documentFields, ...codingFields] : documentFields;
  for (const field of fields) known.set(fold(headings?.[field] ?? field), field);
  for (const heading of ignore) known.set(fold(heading), "ignored");
  return (heading) => known.get(fold(heading));
}
