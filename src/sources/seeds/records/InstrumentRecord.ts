import { InstrumentKind } from "../../../domain/instrument/Instrument.ts";
import { ProvisionsRecord } from "./ProvisionsRecord.ts";
import {
  Key,
  Keys,
  One,
  OneOf,
  PartialDate,
  Text,
  TextByLanguage,
  Texts,
  TextsPerhapsByLanguage,
  WebAddress,
} from "./rules.ts";
import { SourcedRecord } from "./SourcedRecord.ts";

/** A text that is cited. */
export class InstrumentRecord extends SourcedRecord {
  @Key() key!: string;
  @Keys({ optional: true }) formerKeys?: string[];
  @OneOf(Object.values(InstrumentKind)) kind!: InstrumentKind;
  @TextByLanguage() titles!: Record<string, string>;
  @Text({ optional: true }) shortTitle?: string;
  @TextsPerhapsByLanguage() altTitles?: Record<string, string[]> | string[];
  @Text({ optional: true }) symbol?: string;
  @Texts({ optional: true }) otherSymbols?: string[];
  @PartialDate({ optional: true }) date?: string;
  @Text({ optional: true }) body?: string;
  @WebAddress({ optional: true }) url?: string;
  @Key({ optional: true }) partOf?: string;
  @One(() => ProvisionsRecord, { optional: true }) provisions?: ProvisionsRecord;
}
