import type { Frame } from "../frame/Frame.ts";
import type { PassagesData } from "./passagesTypes.ts";

/** "Passages: Canada, Openness"; a name that the graph does not know stands as it was asked. */
export function passagesTitle(data: PassagesData, { words, query }: Frame): string {
  const quoted = query.get("q");
  const known: Record<string, string | undefined> = {
    contributor: data.contributor?.name,
    principle: data.principle?.label,
    instrument: data.instrument?.title,
    document: data.contribution?.title,
    q: quoted === null ? undefined : words.say("passages.quoted", { q: quoted }),
  };
  const named = Object.entries(known)
    .map(([name, label]) => label ?? query.get(name))
    .filter((one) => one !== null);
  if (named.length === 0) return words.say("passages.all");
  return words.say("passages.title", { of: named.join(", ") });
}
