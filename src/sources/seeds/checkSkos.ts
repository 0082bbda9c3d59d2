import { placeOf } from "./Place.ts";
import type { PrincipleRecord } from "./records/PrincipleRecord.ts";

/**
 * What the SKOS Reference (W3C, 2009) forbids and no other check sees: S13, no label is preferred and alternative in one language; S14, one
 * preferred label a language; S27, nobody is related to what is broader or narrower than itself, on whatever way. A label of what the
 * principle is not cannot be one of its own either.
 */
export function checkSkos(records: readonly PrincipleRecord[]): void {
  const broader = new Map(records.map(({ key, broader: above = [] }) => [key, above]));
  // Most stand above nothing: in a deep codebook it takes long to find that out from below.
  const standAbove = new Set([...broader.values()].flat());
  const isAbove = (above: string, below: string) => standAbove.has(above) && leadsTo(above, below, broader);
  for (const record of records) {
    // Labels that are wrong otherwise are not there any more.
    if (record.labels !== undefined) {
      checkLanguages(record);
      checkLabels(record);
    }
    record.related?.forEach((other, at) => {
      const above = isAbove(other, record.key);
      if (!above && !isAbove(record.key, other)) return;
      const how = above ? "broader" : "narrower";
      placeOf(record).fault(
        `related ${at + 1}`,
        `"${other}" is ${how} than "${record.key}" too, and SKOS (S27) lets it be one of both only; take one of them out`,
      );
    });
  }
}

function checkLanguages(record: PrincipleRecord): void {
  const languages = Object.keys(record.labels);
  for (const language of languages) {
    const first = languages.find((one) => one.toLowerCase() === language.toLowerCase());
    if (first === language) continue;
    placeOf(record).fault(
      "labels",
      `"${language}" is the language "${first}" again, and SKOS (S14) has one label a language; keep one`,
    );
  }
}

function checkLabels(record: PrincipleRecord): void {
  const { labels, altLabels = {}, notLabels = {} } = record;
  const roles = [
    ["altLabels", altLabels],
    ["notLabels", notLabels],
  ] as const;
  for (const [field, lists] of roles)
    for (const [language, texts] of Object.entries(lists)) {
      const own = [labels[language], ...(field === "notLabels" ? (altLabels[language] ?? []) : [])];
      for (const text of texts.filter((one) => own.includes(one)))
        placeOf(record).fault(
          field,
          `"${text}" (${language}) is a label of "${record.key}" already, and SKOS (S13) lets it be one only; take it out`,
        );
    }
}

function leadsTo(above: string, below: string, broader: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const waiting = [...(broader.get(below) ?? [])];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === above) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...(broader.get(key) ?? []));
  }
  return false;
}
