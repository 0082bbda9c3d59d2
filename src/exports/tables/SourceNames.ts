import type { Params, Value } from "../../graph/params.ts";
import { digestOf } from "../../text/digestOf.ts";
import type { ExportSource } from "../ExportSource.ts";
import type { Row } from "./ExportTable.ts";
import { placesOf } from "./placesOf.ts";

/** What was read, without what a record says about it. */
export interface NamedSource {
  key: string | null;
  citation: string;
  url: string | null;
}

/**
 * One key for each source of the whole graph. Each seed file has names of its own: where two give one name to two sources, the second is
 * `name~2`; sources that nobody named are `unnamed-` and a digest of their words.
 */
export class SourceNames {
  readonly #names = new Map<string, string>();
  readonly rows: readonly Row[];

  static async of(source: ExportSource): Promise<SourceNames> {
    const distinct = new Map<string, NamedSource>();
    const add = (named: NamedSource | undefined) => {
      if (named !== undefined) distinct.set(wordsOf(named), named);
    };
    for (const label of ["Contributor", "Instrument", "Principle", "Process"] as const)
      for await (const { properties, edges } of source.things(label)) {
        add(sourceIn(properties));
        for (const edge of edges) if (edge.sort.type === "PARTY_TO") add(sourceIn(edge.properties));
      }
    for (const { source: named } of await source.get(placesOf)) add(named);
    return new SourceNames(distinct);
  }

  /** Each by its words. */
  private constructor(distinct: ReadonlyMap<string, NamedSource>) {
    const taken = new Map<string, number>();
    this.rows = [...distinct]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([words, { key, citation, url }]) => {
        const base = key ?? `unnamed-${digestOf(words).slice(0, 12)}`;
        const time = (taken.get(base) ?? 0) + 1;
        taken.set(base, time);
        const name = time === 1 ? base : `${base}~${time}`;
        this.#names.set(words, name);
        return { key: name, citation, url };
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** The cells of a record that say where it comes from. */
  cellsOf(properties: Params): Row {
    const named = sourceIn(properties);
    return {
      source: named === undefined ? null : this.nameOf(named),
      certainty: (properties["sourceCertainty"] ?? null) as string | null,
      note: (properties["sourceNote"] ?? null) as string | null,
    };
  }

  nameOf(named: NamedSource): string {
    return this.#names.get(wordsOf(named))!;
  }
}

export const sourceNames = (source: ExportSource): Promise<SourceNames> => SourceNames.of(source);

/** The source that a record or relationship names; undefined for none. */
export function sourceIn({ sourceCitation, sourceNote, sourceUrl, sourceKey }: Params): NamedSource | undefined {
  if (typeof sourceCitation !== "string") return undefined;
  return {
    key: textOrNull(sourceKey),
    citation: withoutNote(sourceCitation, textOrNull(sourceNote)),
    url: textOrNull(sourceUrl),
  };
}

/** In the graph what is to be known about a source stands behind its citation, where people see it. */
export function withoutNote(citation: string, note: string | null): string {
  const end = ` (${note})`;
  return note !== null && citation.endsWith(end) ? citation.slice(0, -end.length) : citation;
}

function textOrNull(value: Value | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function wordsOf({ key, citation, url }: NamedSource): string {
  return JSON.stringify([key ?? "", citation, url ?? ""]);
}
