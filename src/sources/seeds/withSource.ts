import { didYouMean } from "../../text/didYouMean.ts";
import { placeOf } from "./Place.ts";
import type { Certainty, SourceRecord } from "./records/SourceRecord.ts";
import type { Source } from "../../model/source.ts";

interface NamesSource {
  source?: string;
  certainty?: Certainty;
  note?: string;
}

/** The record without its source's name and what it says about it, and the source spelt out. */
export function withSource<T extends NamesSource>(
  record: T,
  sources: ReadonlyMap<string, SourceRecord> | undefined,
): Omit<T, keyof NamesSource> & { source: Source } {
  const { source: name, certainty, note, ...rest } = record;
  const named = name === undefined ? undefined : sources?.get(name);
  if (name !== undefined && !named) {
    const hint = didYouMean(name, sources?.keys() ?? []) || "; add it under sources: at the top of this file";
    placeOf(record).fault("source", `no source "${name}"${hint}`);
  }
  return { ...rest, source: sourceOf(name, named, given({ certainty, note })) };
}

function sourceOf(key: string | undefined, named: SourceRecord | undefined, own: NamesSource): Source {
  const { citation = "", url, note = "", certainty = "UNCERTAIN" } = { ...named, ...own };
  return { ...given({ key }), citation, ...(url && { url }), certainty, ...(note && { note }) };
}

/** What is said at all. */
function given<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
