import { mediaTypes, type Suffix } from "../formats.ts";
import { addressIn } from "./addressIn.ts";
import type { Frame } from "./Frame.ts";

/** Servers on the way refuse headers that are longer than a few kilobytes. */
const longestLinks = 2_000;

/** The other forms of a page, for programs that read no HTML. */
export function linkHeader(frame: Frame, forms: readonly Suffix[]): Record<string, string> {
  const link = forms
    .map((form) => {
      const type = mediaTypes[form].replace(/;.*/, "");
      return `<${frame.origin}${addressIn(frame, form)}>; rel="alternate"; type="${type}"`;
    })
    .join(", ");
  return link.length > longestLinks || link === "" ? {} : { link };
}
