import type { TableName } from "./columnsOf.ts";
import type { Links } from "./Links.ts";
import type { SearchArrays } from "./searchArrays.ts";
import type { Table } from "./Table.ts";

export type Tables = { readonly [Name in TableName]: Table<Name> };

/** What is known of each link, by its number. */
export interface PartyColumns {
  act: string | null;
  date: string | null;
  sourceCitation: string | null;
  sourceUrl: string | null;
  sourceCertainty: string | null;
}
export interface EnshrinementColumns {
  provisions: string[];
  locators: string[];
  explicit: boolean;
  sourceCitation: string | null;
  sourceUrl: string | null;
  sourceCertainty: string | null;
}
/** That a principle matches one of another scheme. */
export interface MatchColumns {
  certainty: string;
}
/** That something was read for a scheme. */
export interface ReadingColumns {
  extent: string;
  /** Ids of the principles that were looked for and not found. */
  notFound: string[];
}

/** All links that are stored, from the end that declares them. */
export interface StoredLinks {
  /** Contribution → contributor. */
  submitters: Links;
  /** Contributor → instrument. */
  parties: Links;
  /** Instrument → principle. */
  enshrinements: Links;
  /** Provision → principle. */
  provisionPrinciples: Links;
  /** Instrument → the instrument that it is part of. */
  wholes: Links;
  /** Principle → principle. */
  broader: Links;
  related: Links;
  confused: Links;
  exactMatch: Links;
  closeMatch: Links;
  broadMatch: Links;
  /** Evidence → provision, in the order of the text. */
  cited: Links;
  /** Evidence → principle. */
  advances: Links;
  /** Evidence → instrument, and → provision. */
  invokedInstruments: Links;
  invokedProvisions: Links;
  /** Contribution → scheme, instrument → scheme. */
  contributionReadings: Links;
  instrumentReadings: Links;
}
export type LinkName = keyof StoredLinks;

export interface LinkColumns {
  parties: readonly PartyColumns[];
  enshrinements: readonly EnshrinementColumns[];
  cited: { readonly expanded: Uint8Array; readonly position: Int32Array };
  contributionReadings: readonly ReadingColumns[];
  instrumentReadings: readonly ReadingColumns[];
  exactMatch: readonly MatchColumns[];
  closeMatch: readonly MatchColumns[];
  broadMatch: readonly MatchColumns[];
}

/** What a snapshot is made of, and what its file holds. */
export interface SnapshotParts {
  dataVersion: string;
  tables: Tables;
  links: StoredLinks;
  linkColumns: LinkColumns;
  search: SearchArrays;
}

/**
 * The whole graph at one version of its data, in memory, read only, shared by all reads of a process. What follows from its parts (links
 * from their other ends, counts, orders) is made when it is first asked for and kept.
 */
export class Snapshot {
  readonly dataVersion: string;
  readonly tables: Tables;
  readonly links: StoredLinks;
  readonly linkColumns: LinkColumns;
  readonly search: SearchArrays;
  readonly #kept = new Map<unknown, unknown>();

  constructor({ dataVersion, tables, links, linkColumns, search }: SnapshotParts) {
    this.dataVersion = dataVersion;
    this.tables = tables;
    this.links = links;
    this.linkColumns = linkColumns;
    this.search = search;
  }

  /** What `make` makes of this snapshot, made once. The maker itself is the name under which it is kept. */
  get<Value>(make: (snapshot: Snapshot) => Value): Value {
    if (!this.#kept.has(make)) this.#kept.set(make, make(this));
    return this.#kept.get(make) as Value;
  }
}
