import { ContributionReadingRecord } from "./ContributionReadingRecord.ts";
import { FetchRecord } from "./FetchRecord.ts";
import { OriginalRecord } from "./OriginalRecord.ts";
import {
  Each,
  Key,
  Keys,
  Language,
  One,
  PartialDate,
  PathKey,
  Text,
  TextLike,
  WebAddress,
  WholeNumber,
} from "./rules.ts";
import { SourceRecord } from "./SourceRecord.ts";

/** A document that contributors submitted. Without `text` its words are not distributed: only places in it are known. */
export class ContributionRecord {
  @PathKey() key!: string;
  @Key({ optional: true }) process?: string;
  @Keys() contributors!: string[];
  @Text() title!: string;
  @Language() language!: string;
  @PartialDate({ optional: true }) date?: string;
  @WebAddress({ optional: true }) url?: string;
  @Text({ optional: true }) licence?: string;
  /** Of the bytes of the text; left out, with `length`, where nobody had it. */
  @TextLike(/^[0-9a-f]{64}$/, "a SHA-256 digest: 64 digits of 0-9 and a-f", { optional: true }) sha256?: string;
  /** In Unicode code points. */
  @WholeNumber(1, 100_000_000, { optional: true }) length?: number;
  @TextLike(/^[^/\\]*[^/\\.][^/\\]*$/, "the name of a file in the same folder", { optional: true }) text?: string;
  @One(() => OriginalRecord, { optional: true }) original?: OriginalRecord;
  @One(() => FetchRecord, { optional: true }) fetch?: FetchRecord;
  @Each(() => ContributionReadingRecord, "reading", "within", { optional: true })
  readings?: ContributionReadingRecord[];
  @One(() => SourceRecord) source!: SourceRecord;
}
