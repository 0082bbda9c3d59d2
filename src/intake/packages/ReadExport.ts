import type { Measures } from "../../exports/ExportFile.ts";
import type { ExportSource } from "../../exports/ExportSource.ts";
import type { PackageTables } from "./PackageTables.ts";

/** One document or several, with all that stands in them. */
export interface ReadDocuments {
  tables: PackageTables;
  /** The words of a contribution, by its key. Throws an ImportFault where the export does not have them. */
  textOf: (contribution: string) => string;
}

/** An export that was read, and is to the byte as it was written. */
export interface ReadExport {
  /** All that is no document, nor stands in one. */
  catalogue: PackageTables;
  /** Walked more than once: where there are many, they are made meanwhile. */
  documents: Iterable<ReadDocuments>;
  /** Whether only a part of a graph was exported. */
  isPart: boolean;
  /** What each file came to. */
  measures: Measures;
  /** Where the site stood for which it was written, where it says so. */
  base?: string;
  /** Names of what a graph would export in other words. */
  othersIn(source: ExportSource): Promise<string[]>;
}
