import type { Params } from "../../../graph/params.ts";
import type { Source } from "../Seeds.ts";

/** A source as columns of a node or relationship; what is to be known about it stands behind what was read. */
export function sourceColumns(source: Source | undefined): Params {
  const citation = source && (source.note === undefined ? source.citation : `${source.citation} (${source.note})`);
  return {
    sourceCitation: citation ?? null,
    sourceUrl: source?.url ?? null,
    sourceCertainty: source?.certainty ?? null,
  };
}

/** Texts by language as two lists of equal length; several texts a language where it has several. */
export function localizedColumns(name: string, texts: Readonly<Record<string, string | readonly string[]>>): Params {
  const pairs = Object.entries(texts).flatMap(([language, several]) =>
    [several].flat().map((value) => [language, value] as const),
  );
  return {
    [`${name}Languages`]: pairs.map(([language]) => language),
    [`${name}Values`]: pairs.map(([, value]) => value),
  };
}

/** Every text of every language. */
export function textsOf(texts: Readonly<Record<string, string | readonly string[]>>): string[] {
  return Object.values(texts).flat();
}
