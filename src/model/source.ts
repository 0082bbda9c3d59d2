/** Where a fact comes from and how far it can be trusted. */
export interface Source {
  /** The short name under which the file of the record knows it. */
  key?: string;
  citation: string;
  url?: string;
  certainty: "VERIFIED" | "REPORTED" | "UNCERTAIN";
  note?: string;
}

export const sourceColumns = ["sourceCitation", "sourceUrl", "sourceCertainty", "sourceKey", "sourceNote"] as const;

/** The short name that a name in a file stands for: one of another source of that name has a number behind it, one that nobody named a digest. */
export function sourceKeyOf(name: string): string | undefined {
  const key = name.replace(/~\d+$/, "");
  return /^unnamed-[0-9a-f]{12}$/.test(key) ? undefined : key;
}

/**
 * A source as columns of a node or relationship. What is to be known about it stands behind what was read, where people see it, and once
 * more alone: a citation without the end that is ` (note)` is what was read.
 */
export function sourceValues(source: Source | undefined): Record<(typeof sourceColumns)[number], string | null> {
  if (source === undefined) return none;
  const { key, citation, url, certainty, note } = source;
  return {
    sourceCitation: note === undefined ? citation : `${citation} (${note})`,
    sourceUrl: url ?? null,
    sourceCertainty: certainty,
    sourceKey: key ?? null,
    sourceNote: note ?? null,
  };
}

const none = { sourceCitation: null, sourceUrl: null, sourceCertainty: null, sourceKey: null, sourceNote: null };
