import type { Suffix } from "../formats.ts";
import type { Frame } from "./Frame.ts";

/** Where a page stands in another form, with what stands after the question mark; safe in a header, whatever was asked for. */
export function addressIn({ path, query, href }: Pick<Frame, "path" | "query" | "href">, suffix: Suffix): string {
  const rest = query.toString();
  const there = href(path === "/" ? "/index" : path).replace(/[<>"\s]/g, encodeURIComponent);
  return `${there}.${suffix}${rest === "" ? "" : `?${rest}`}`;
}
