export interface ImportOptions {
  /** Key of the scheme that the table codes; it is made of the headings where the graph has none. */
  scheme: string;
  /** Key of the process that the documents were submitted to. */
  process?: string | undefined;
  /** What the table is called; the file's name unless it is given. By this name it is known again. */
  source?: string | undefined;
  /** A YAML file that says what the table does not. */
  mapping?: string | undefined;
  /** FULL: what no row says was looked for and not found. Kept with the table; it stands before what a mapping says. */
  extent?: "FULL" | "PARTIAL" | undefined;
  /** Of a workbook. */
  sheet?: string | undefined;
  /** Does all of it and keeps nothing. */
  dryRun?: boolean | undefined;
  /** Removes documents that the table has no longer. */
  prune?: boolean | undefined;
  /** Writes whole documents with about so many codings in one transaction, and then the next ones; not with `dryRun`. */
  inParts?: number | undefined;
  /** Stands for the files of a table of a seed directory: while the graph has it of the table, they need not be read again. */
  digest?: string | undefined;
  /** Called now and then with how many codings are written, of how many. */
  onProgress?: ((done: number, all: number) => void) | undefined;
}
