import { ProvisionKind } from "../../../domain/provision/Provision.ts";
import { Each, One, OneOf, Text, TextLike, WholeNumber } from "./rules.ts";

/** More provisions than any instrument has; guards against a slip of the hand. */
const MOST_PROVISIONS = 2000;

/** Provisions of one kind that stand side by side. With `count`, 1 to `count` exist whether they have an entry or not. */
export class ProvisionsRecord {
  @OneOf(Object.values(ProvisionKind)) kind!: ProvisionKind;
  @WholeNumber(1, MOST_PROVISIONS, { optional: true }) count?: number;
  @Each(() => ProvisionEntryRecord, "provision", "path", { optional: true }) entries?: ProvisionEntryRecord[];
}

/** What is known about one provision. `number` is as it is printed: 19, 9.c, C5, III. */
export class ProvisionEntryRecord {
  @TextLike(
    /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/,
    "the number of a provision: letters and digits, joined by single - or .",
  )
  number!: string;
  @Text({ optional: true }) heading?: string;
  @Text({ optional: true }) section?: string;
  @One(() => ProvisionsRecord, { optional: true }) provisions?: ProvisionsRecord;
}
