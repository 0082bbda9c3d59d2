import type { Frame } from "../frame/Frame.ts";
import type { PassagesData } from "./passagesTypes.ts";

/** "Passages: Canada, Openness"; a name that the graph does not know stands as it was asked. */
export function passagesTitle(data: PassagesData, { words, query }: Frame): string {
  const quoted = query.get("q");
  const named = [
    data.contributor?.name ?? query.get("contributor"),
    data.principle?.label ?? query.get("principle"),
    data.instrument?.title ?? query.get("instrument"),
    quoted === null ? null : words.say("passages.quoted", { q: quoted }),
  ].filter((one) => one !== null);
  if (named.length === 0) return words.say("passages.all");
  return words.say("passages.title", { of: named.join(", ") });
}
