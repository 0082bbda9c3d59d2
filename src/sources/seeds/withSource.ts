import { didYouMean } from "../../text/didYouMean.ts";
import { type Place, placeOf } from "./Place.ts";
import type { Certainty } from "../../domain/node/Source.ts";
import type { SourceRecord } from "./records/SourceRecord.ts";
import { type Source, sourceKeyOf } from "../../model/source.ts";

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
  const named = sourceNamed(name, sources, placeOf(record));
  return {
    ...rest,
    source: {
      ...given({ key: name === undefined ? name : sourceKeyOf(name) }),
      ...sourceOf(named, given({ certainty, note })),
    },
  };
}

/** The source of that name; a name that no source of the file has is a fault. */
export function sourceNamed(
  name: string | undefined,
  sources: ReadonlyMap<string, SourceRecord> | undefined,
  place: Place,
): SourceRecord | undefined {
  const named = name === undefined ? undefined : sources?.get(name);
  if (name !== undefined && !named) {
    const hint = didYouMean(name, sources?.keys() ?? []) || "; add it under sources: at the top of this file";
    place.fault("source", `no source "${name}"${hint}`);
  }
  return named;
}

/** A source as the graph has it: the day of the copy belongs to what was read. */
export function sourceOf(named: SourceRecord | undefined, own: NamesSource = {}): Source {
  const { citation = "", asOf, url, note = "", certainty = "UNCERTAIN" } = { ...named, ...own };
  const dated = asOf === undefined ? citation : `${citation}; as of ${asOf}`;
  return { citation: dated, ...(url && { url }), certainty, ...(note && { note }) };
}

/** What is said at all. */
function given<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
