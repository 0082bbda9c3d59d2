// Made from the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type ContributionOrder = "DATE" | "DATE_DESC" | "TITLE" | "TITLE_DESC";
export type ContributorKind =
  | "STATE"
  | "INTERGOVERNMENTAL_ORGANIZATION"
  | "BUSINESS"
  | "CIVIL_SOCIETY"
  | "TECHNICAL_COMMUNITY"
  | "ACADEMIA"
  | "MULTISTAKEHOLDER_BODY"
  | "COALITION"
  | "PARLIAMENT"
  | "POLITICAL_PARTY"
  | "PERSON";
export type ContributorOrder =
  "NAME" | "NAME_DESC" | "PRINCIPLE_COUNT" | "PRINCIPLE_COUNT_ASC" | "CITATION_COUNT" | "CITATION_COUNT_ASC";
export type EvidenceStatus = "PROPOSED" | "ACCEPTED" | "REJECTED";
export type Extent = "FULL" | "PARTIAL";
export type InstrumentKind =
  | "TREATY"
  | "DECLARATION"
  | "RESOLUTION"
  | "AGENDA"
  | "STATEMENT"
  | "CHARTER"
  | "RECOMMENDATION"
  | "REPORT"
  | "GOALS"
  | "PROCESS_OUTCOME"
  | "OTHER";
export type InstrumentOrder = "TITLE" | "TITLE_DESC" | "DATE" | "DATE_DESC" | "CITER_COUNT" | "CITER_COUNT_ASC";
export type MatrixOrder = "NAME" | "GROUP" | "TOTAL" | "SIMILARITY";
export type MatrixValue = "MENTION_COUNT" | "PRESENT" | "SHARE_OF_MENTIONS" | "PER_THOUSAND_WORDS";
export type PrincipleOrder = "LABEL" | "LABEL_DESC" | "HOLDER_COUNT" | "HOLDER_COUNT_ASC";
export type SearchKind = "CONTRIBUTOR" | "PRINCIPLE" | "INSTRUMENT" | "PROVISION" | "PASSAGE";
export type Stance = "AFFIRMS" | "QUALIFIES" | "OPPOSES";
export type Strength = "MUST" | "SHOULD" | "COULD";
export type TextStatus = "HELD" | "NOT_DISTRIBUTED";
export type UnRegionalGroup =
  "AFRICAN" | "ASIA_PACIFIC" | "EASTERN_EUROPEAN" | "LATIN_AMERICAN_AND_CARIBBEAN" | "WESTERN_EUROPEAN_AND_OTHERS";
export type Verdict = "SIGNIFICANT" | "NOT_SIGNIFICANT" | "TOO_FEW";
export type Voice = "CONTRIBUTOR" | "QUESTION" | "QUOTED" | "DISCLAIMER" | "HEADING";
