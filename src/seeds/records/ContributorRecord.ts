import { PartyRecord } from "./PartyRecord.ts";
import { Each, Key, OneOf, TextByLanguage, TextLike } from "./rules.ts";
import { SourcedRecord } from "./SourcedRecord.ts";

export const CONTRIBUTOR_KINDS = [
  "STATE",
  "INTERGOVERNMENTAL_ORGANIZATION",
  "BUSINESS",
  "CIVIL_SOCIETY",
  "TECHNICAL_COMMUNITY",
  "ACADEMIA",
  "MULTISTAKEHOLDER_BODY",
  "COALITION",
  "PERSON",
] as const;
export type ContributorKind = (typeof CONTRIBUTOR_KINDS)[number];

export const REGIONAL_GROUPS = [
  "AFRICAN",
  "ASIA_PACIFIC",
  "EASTERN_EUROPEAN",
  "LATIN_AMERICAN_AND_CARIBBEAN",
  "WESTERN_EUROPEAN_AND_OTHERS",
] as const;
export type RegionalGroup = (typeof REGIONAL_GROUPS)[number];

/** Who contributes. `iso2`, `iso3` and `regionalGroup` are of states only. */
export class ContributorRecord extends SourcedRecord {
  @Key() key!: string;
  @OneOf(CONTRIBUTOR_KINDS) kind!: ContributorKind;
  @TextLike(/^[A-Z]{2}$/, "an ISO 3166-1 code of two capital letters", { optional: true }) iso2?: string;
  @TextLike(/^[A-Z]{3}$/, "an ISO 3166-1 code of three capital letters", { optional: true }) iso3?: string;
  @OneOf(REGIONAL_GROUPS, { optional: true }) regionalGroup?: RegionalGroup;
  @TextByLanguage() names!: Record<string, string>;
  @Each(() => PartyRecord, "party", "within", { optional: true }) partyTo?: PartyRecord[];
}
