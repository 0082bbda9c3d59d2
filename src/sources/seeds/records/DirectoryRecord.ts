import { TextLike } from "./rules.ts";

/** What a seed directory says of itself. */
export class DirectoryRecord {
  /** Round brackets stand in the names of tables: those are owners too. */
  @TextLike(/^[^\s()](?:[^()\n]{0,98}[^\s()])?$/, "a name of at most 100 letters without brackets") owner!: string;
}
