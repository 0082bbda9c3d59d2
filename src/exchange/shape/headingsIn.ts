import { fold } from "../../domain/fold.ts";
import { type Field, fields } from "../mapping/fields.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";

/** What a heading says: a field, nothing that is read (`ignored`), or else a principle (undefined). */
export type HeadingReader = (heading: string) => Field | "ignored" | undefined;

/** Reads headings by the names of the fields, or by the words that a mapping gives for them. Case and accents do not matter. */
export function headingsIn({ headings, ignore = [] }: MappingRecord): HeadingReader {
  const known = new Map<string, Field | "ignored">();
  for (const field of fields) known.set(fold(headings?.[field] ?? field), field);
  for (const heading of ignore) known.set(fold(heading), "ignored");
  return (heading) => known.get(fold(heading));
}
