import { wordsIn } from "../frame/makeFrame.ts";
import type { Language } from "../messages/languages.ts";
import type { Place } from "../Page.ts";
import type { NamedData } from "./namedTypes.ts";

/** Where words lead that name one provision or one instrument, and nothing else, or that ask for it: "who cites UDHR 19?". */
export function namedPath({ resolveCitation }: NamedData, { query, language }: Place): string | undefined {
  const [named, another] = resolveCitation;
  if (named === undefined || another !== undefined) return undefined;
  if (!isAskedFor(named.exact, query.get("q")?.trim() ?? "", language)) return undefined;
  if (named.provisions.length > 1) return undefined;
  return named.provisions[0]?.provision.resourcePath ?? named.instrument?.resourcePath;
}

/** Nothing but the name was typed; or whoever asks in whole sentences wants the page that answers. */
function isAskedFor(name: string, typed: string, language: Language): boolean {
  if (name === typed) return true;
  const [first = ""] = typed.toLowerCase().split(/[\s’'-]/);
  return typed.endsWith("?") || wordsIn(language).say("search.asking").split(" ").includes(first);
}
