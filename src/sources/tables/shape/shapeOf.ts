import { didYouMean } from "../../../text/didYouMean.ts";
import { documentFields, type DocumentField, type Shape } from "../mapping/fields.ts";
import type { HeadingReader } from "./headingsIn.ts";

/** The shape of a table by its headings, across and down from the heading of the titles. */
export function shapeOf(across: readonly string[], down: readonly string[], read: HeadingReader): Shape {
  const isOfDocument = (heading: string) => documentFields.includes(read(heading) as DocumentField);
  if (isLong(across, read)) return "long";
  if (across.filter(isOfDocument).length > 1) return "wide";
  return down.filter(isOfDocument).length > 1 ? "transposed" : "wide";
}

/** A wide table may well have a column for a principle that is called Principle. */
function isLong(across: readonly string[], read: HeadingReader): boolean {
  const fields = across.filter((heading) => heading.trim() !== "").map(read);
  if (!fields.includes("principle")) return false;
  if (fields.includes("locator") || fields.includes("stance") || !fields.includes(undefined)) return true;
  // A misspelt locator must be reported as such, not make a wide table of a long one.
  return across.some(
    (heading) => read(heading) === undefined && didYouMean(heading.trim(), ["locator", "stance"]) !== "",
  );
}
