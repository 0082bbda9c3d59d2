import type { FramePlace } from "./frame/makeFrame.ts";
import { isLanguage } from "./messages/languages.ts";
import type { SiteRequest } from "./PageRequest.ts";

/** `/fr/instruments/?kind=TREATY`: French, `/instruments`, and what is asked of it. */
export function placeOf({ url, origin, showsSchema, largestFileMb }: SiteRequest): FramePlace {
  const mark = url.indexOf("?");
  const whole = mark < 0 ? url : url.slice(0, mark);
  const query = new URLSearchParams(mark < 0 ? "" : url.slice(mark));
  const [, first = ""] = whole.split("/");
  const language = isLanguage(first) ? first : "en";
  const rest = isLanguage(first) ? whole.slice(first.length + 1) : whole;
  return { language, path: rest.replace(/\/+$/, "") || "/", query, origin, showsSchema, largestFileMb };
}
