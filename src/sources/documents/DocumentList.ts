import { Each, Key, Language, PartialDate, PathKey, Text, WebAddress } from "../seeds/records/rules.ts";

/** A document to be ingested, and what is known of it; what it does not say, the command says for all. */
export class ListedDocument {
  /** Seen from the list. */
  @Text() file!: string;
  @Key({ optional: true }) contributor?: string;
  @Key({ optional: true }) process?: string;
  @PathKey({ optional: true }) key?: string;
  @Text({ optional: true }) title?: string;
  @PartialDate({ optional: true }) date?: string;
  @Language({ optional: true }) language?: string;
  @WebAddress({ optional: true }) url?: string;
  @Text({ optional: true }) licence?: string;
}

/** The file behind `ingest --list`. */
export class DocumentList {
  @Each(() => ListedDocument, "document", "position") documents?: ListedDocument[];
}
