import { UnRegionalGroup } from "../../../domain/contributor/UnRegionalGroup.ts";
import { ContributorKind } from "../../../domain/contributor/ContributorKind.ts";
import { PartyRecord } from "./PartyRecord.ts";
import { Each, Key, Keys, OneOf, TextByLanguage, TextLike, TextsPerhapsByLanguage } from "./rules.ts";
import { SourcedRecord } from "./SourcedRecord.ts";

/** Who contributes. `iso2`, `iso3` and `regionalGroup` are of states only. */
export class ContributorRecord extends SourcedRecord {
  @Key() key!: string;
  @Keys({ optional: true }) formerKeys?: string[];
  @OneOf(Object.values(ContributorKind)) kind!: ContributorKind;
  @TextLike(/^[A-Z]{2}$/, "an ISO 3166-1 code of two capital letters", { optional: true }) iso2?: string;
  @TextLike(/^[A-Z]{3}$/, "an ISO 3166-1 code of three capital letters", { optional: true }) iso3?: string;
  @OneOf(Object.values(UnRegionalGroup), { optional: true }) regionalGroup?: UnRegionalGroup;
  @TextByLanguage() names!: Record<string, string>;
  @TextsPerhapsByLanguage() altNames?: Record<string, string[]> | string[];
  @Each(() => PartyRecord, "party", "within", { optional: true }) partyTo?: PartyRecord[];
}
