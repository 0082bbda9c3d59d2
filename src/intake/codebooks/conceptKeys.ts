import type { Concept, Labels } from "../../sources/codebooks/Codebook.ts";
import { KEY } from "../../sources/seeds/records/rules.ts";
import { digestOf } from "../../text/digestOf.ts";
import { slugOf } from "../tables/plan/slugOf.ts";

/**
 * The key of each concept by its name in the file: the one that the file gives, unless others have it; else the scheme's key and the words
 * of the label, with a digest of the name where two have the same words. The same file gives the same keys.
 */
export function conceptKeys(
  scheme: string,
  concepts: readonly Concept[],
  taken: ReadonlySet<string>,
): Map<string, string> {
  const keys = new Map<string, string>();
  const given = new Set<string>();
  for (const { name, key, labels } of concepts) {
    const wanted = key !== undefined && KEY.test(key) ? key : undefined;
    const isFree = wanted !== undefined && !taken.has(wanted) && !given.has(wanted);
    const wish = isFree ? wanted : `${scheme}.${wanted ?? slugOf(labelOf(labels, name))}`;
    const own = given.has(wish) ? `${wish}-${digestOf(name).slice(0, 6)}` : wish;
    given.add(own);
    keys.set(name, own);
  }
  return keys;
}

function labelOf(labels: Labels, name: string): string {
  return (labels["en"] ?? Object.values(labels)[0])?.[0] ?? name;
}
