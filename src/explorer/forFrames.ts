import { mediaTypes } from "./formats.ts";
import type { PageAnswer, SiteRequest } from "./PageRequest.ts";
import { placeOf } from "./placeOf.ts";

/** A chart at `/embed/…` may stand in a page of anybody; it loads nothing, and a program in it would not run. */
export function forFrames(request: SiteRequest, answer: PageAnswer): PageAnswer {
  if (answer.contentType !== mediaTypes.svg || !placeOf(request).path.startsWith("/embed/")) return answer;
  const headers = {
    ...answer.headers,
    "content-security-policy": "default-src 'none'; frame-ancestors *",
    "cross-origin-resource-policy": "cross-origin",
  };
  return { ...answer, headers };
}
