import type { Refusal } from "../../sources/tables/Refusals.ts";
import type { Extent } from "../../sources/seeds/records/ReadingRecord.ts";
import type { Shape } from "../../sources/tables/mapping/fields.ts";
import type { Numbers } from "./plan/survey.ts";
import type { AttainablePairs } from "../../statistics/pairs/attainablePairs.ts";
import type { Counts } from "../../writing/Counts.ts";

/** Documents of one title that stayed apart. */
export interface SameTitle {
  title: string;
  /** Their keys, in the order of the table. */
  keys: string[];
}

/** A principle as the table names it. */
export interface PrincipleName {
  group: string;
  label: string;
  /** The graph did not have it before. */
  isNew: boolean;
  /** At least one cell says something of it. */
  isFilled: boolean;
}

/** A contributor that the graph did not know. */
export interface NewContributor {
  key: string;
  name: string;
  /** One that the graph knew under a name so like this one that it may be the same. */
  near: { key: string; name: string } | undefined;
}

/** What an import did, or would do. Where anything is refused, nothing is written and all counts of nodes are 0. */
export interface ImportReport {
  /** How the file was read: "UTF-8, separated by commas". */
  form: string;
  shape: Shape;
  /** How much the documents were read for; undefined where each of them says it by its cells. */
  extent: Extent | undefined;
  /** Rows and columns of a sheet that are hidden; undefined where none is. */
  hidden: string | undefined;
  /** Principles that the table writes in several ways, which are one: the first, and the others. */
  variants: { label: string; others: string[] }[];
  documents: number;
  principles: number;
  /** The principles by name, in the order of the table. */
  principleNames: PrincipleName[];
  codings: number;
  /** Those that say what another one says, of the same place; they are kept. */
  repeated: number;
  /** Nodes of every kind but mentions. */
  things: Counts;
  mentions: Counts;
  /** Contributors that the graph knew from elsewhere. */
  knownContributors: number;
  /** In the order of the table. */
  newContributors: NewContributor[];
  sameTitles: SameTitle[];
  /** Locators that begin with = and were kept as their own text. */
  formulas: number;
  numbers: Numbers;
  /** The first refusals, and how many there are in all. */
  refusals: readonly Refusal[];
  refused: number;
  /** Documents of other tables that were read for the whole scheme, and are so no longer because this table adds principles to it. */
  narrowed: number;
  /** Ids of documents that the table brought before and has no longer, and of principles, groups and contributors of it on which nothing hangs; they stand in the graph still unless `pruned`. */
  gone: string[];
  pruned: boolean;
  /** What comparing its documents can show; of a dry run, where there are two at least. */
  attainable: AttainablePairs | undefined;
  /** Nothing of this was kept. */
  isDryRun: boolean;
  /** Undefined where nothing was written. */
  dataVersion: string | undefined;
}
