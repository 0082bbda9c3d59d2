import { wordsIn } from "../frame/makeFrame.ts";
import type { Language } from "../messages/languages.ts";
import type { Place } from "../Page.ts";
import { namedThings } from "./namedThings.ts";
import type { NamedData } from "./namedTypes.ts";

/**
 * Where words lead that name one provision or one instrument and nothing else, or ask for it in one of a few fixed forms: "who cites UDHR
 * 19?". Whoever asks for one kind of results, or for another form of the page, wants the results.
 */
export function namedPath(data: NamedData, { query, language, isPage }: Place): string | undefined {
  const [named, another] = data.resolveCitation;
  if (named === undefined || another !== undefined || query.has("kind") || !isPage) return undefined;
  if (!isAskedFor(named.exact, query.get("q")?.trim() ?? "", language)) return undefined;
  const [thing, further] = namedThings(data);
  return further === undefined ? thing?.resourcePath : undefined;
}

/** Anything else beside the name may be what is looked for; and WHO is no question. */
function isAskedFor(name: string, typed: string, language: Language): boolean {
  const around = typed
    .replace(name, "…")
    .replaceAll("'", "’")
    .replace(/\s+/g, " ")
    .replace(/(?<=^|[ ’])(?:the |la |le |les |l’)…/i, "…")
    .replace(/[ ?]+$/, "");
  const asked = around.charAt(0).toLowerCase() + around.slice(1);
  return asked === "…" || wordsIn(language).say("search.asking").split(" | ").includes(asked);
}
