import type { PutReport } from "../../writing/put.ts";

/** What an import of a project did, or would do. */
export interface ProjectReport {
  origin: string;
  coder: string;
  scheme: string;
  /** Texts that the graph has, and that it got. */
  known: number;
  added: number;
  /** Codings of this coder that were taken in, as pieces of evidence. */
  codings: number;
  /** Pieces of evidence that stood in the graph already, of others, and stay as they are. */
  standing: number;
  /** How many selections were found by counting how. */
  fitted: ReadonlyMap<string, number>;
  /** What was left out, in words, with how many. */
  lost: ReadonlyMap<string, number>;
  /** Words that were not found, the first of them. */
  unplaced: readonly string[];
  /** Keys of documents of others that were coded, and whose own records do not say that they were read for the scheme. */
  unread: readonly string[];
  put: PutReport;
  isDryRun: boolean;
}
