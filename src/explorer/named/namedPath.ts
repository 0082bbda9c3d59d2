import type { Place } from "../Page.ts";
import type { NamedData } from "./namedTypes.ts";

/** Where words lead that name one provision or one instrument, and nothing else. */
export function namedPath({ resolveCitation }: NamedData, { query }: Place): string | undefined {
  const [named, another] = resolveCitation;
  if (named === undefined || another !== undefined || named.exact !== query.get("q")?.trim()) return undefined;
  if (named.provisions.length > 1) return undefined;
  return named.provisions[0]?.provision.resourcePath ?? named.instrument?.resourcePath;
}
