import { UnRegionalGroup as UnRegionalGroupValue } from "../../../domain/contributor/UnRegionalGroup.ts";
import { ContributorKind as ContributorKindValue } from "../../../domain/contributor/ContributorKind.ts";
import { PartyRecord } from "./PartyRecord.ts";
import { Each, Key, Keys, OneOf, TextByLanguage, TextLike, TextsPerhapsByLanguage } from "./rules.ts";
import { SourcedRecord } from "./SourcedRecord.ts";

export type ContributorKind = `${ContributorKindValue}`;

export type RegionalGroup = `${UnRegionalGroupValue}`;

/** Who contributes. `iso2`, `iso3` and `regionalGroup` are of states only. */
export class ContributorRecord extends SourcedRecord {
  @Key() key!: string;
  @Keys({ optional: true }) formerKeys?: string[];
  @OneOf(Object.values(ContributorKindValue)) kind!: ContributorKind;
  @TextLike(/^[A-Z]{2}$/, "an ISO 3166-1 code of two capital letters", { optional: true }) iso2?: string;
  @TextLike(/^[A-Z]{3}$/, "an ISO 3166-1 code of three capital letters", { optional: true }) iso3?: string;
  @OneOf(Object.values(UnRegionalGroupValue), { optional: true }) regionalGroup?: RegionalGroup;
  @TextByLanguage() names!: Record<string, string>;
  @TextsPerhapsByLanguage() altNames?: Record<string, string[]> | string[];
  @Each(() => PartyRecord, "party", "within", { optional: true }) partyTo?: PartyRecord[];
}
