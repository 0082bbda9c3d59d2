export interface ProjectOptions {
  /** Key of the scheme that was coded; it is made of the codes where the graph has none. */
  scheme: string;
  /** A YAML file that says what the project does not. */
  codes?: string | undefined;
  /** The coder whose codings are taken, by a name of the project or as person:… */
  coder?: string | undefined;
  /** Its codings count at once; they are proposals otherwise. */
  accept?: boolean | undefined;
  /** Texts that the graph does not have may not be passed on: places come, words do not. */
  withhold?: boolean | undefined;
  /** Where no words of the project show how it counts: in UTF-16 code units. */
  utf16?: boolean | undefined;
  /** Key of the process to which texts were submitted that do not say it. */
  process?: string | undefined;
  /** What the project is called; the file's name unless it is given. */
  source?: string | undefined;
  dryRun?: boolean | undefined;
  prune?: boolean | undefined;
}
