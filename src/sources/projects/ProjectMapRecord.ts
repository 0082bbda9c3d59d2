import { Language, One, PartialDate, Text, Texts, TextsByName } from "../seeds/records/rules.ts";

const optional = { optional: true };

/** What holds of texts that have no such variable. */
export class ProjectDefaultsRecord {
  @PartialDate(optional) date?: string;
  @Language(optional) language?: string;
}

/** What a project does not say of itself. Each field may be left out. */
export class ProjectMapRecord {
  /** What the project is called, where nobody gives --source: by this name it is known again. */
  @Text(optional) source?: string;
  /** Names of codes for a principle, under its label or key. */
  @TextsByName(optional) principles?: Record<string, string[]>;
  /** Names of codes for an instrument, under its key or title. */
  @TextsByName(optional) instruments?: Record<string, string[]>;
  /** Names of codes that are not read. */
  @Texts(optional) ignore?: string[];
  /** Names of texts in the project that a contributor submitted, under its key or name. */
  @TextsByName(optional) contributors?: Record<string, string[]>;
  @One(() => ProjectDefaultsRecord, optional) defaults?: ProjectDefaultsRecord;
}
