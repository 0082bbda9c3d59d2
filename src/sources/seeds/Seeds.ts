import type { Extent } from "./records/ReadingRecord.ts";
import type { CitationRecord } from "./records/CitationRecord.ts";
import type { ContributionReadingRecord } from "./records/ContributionReadingRecord.ts";
import type { ContributionRecord } from "./records/ContributionRecord.ts";
import type { ContributorRecord } from "./records/ContributorRecord.ts";
import type { EnshrinementRecord } from "./records/EnshrinementRecord.ts";
import type { EvidenceStatus } from "../../domain/evidence/Evidence.ts";
import type { EvidenceRecord } from "./records/EvidenceRecord.ts";
import type { InstrumentRecord } from "./records/InstrumentRecord.ts";
import type { MentionRecord } from "./records/MentionRecord.ts";
import type { PartyRecord } from "./records/PartyRecord.ts";
import type { PassageRecord } from "./records/PassageRecord.ts";
import type { PrincipleRecord } from "./records/PrincipleRecord.ts";
import type { ProcessRecord } from "./records/ProcessRecord.ts";
import type { ProvisionKind } from "../../domain/provision/Provision.ts";
import type { RecommendationRecord } from "./records/RecommendationRecord.ts";
import type { SchemeRecord } from "./records/SchemeRecord.ts";
import type { Source } from "../../model/source.ts";

/** A record whose source is spelt out in place of the source's name. */
type Sourced<T, Filled extends keyof T = never> = Omit<T, "source" | "certainty" | "note" | Filled> &
  Required<Pick<T, Filled>> & { source: Source };

export type SeedParty = Sourced<PartyRecord>;
export type SeedContributor = Sourced<Omit<ContributorRecord, "partyTo" | "altNames">> & {
  altNames: Record<string, string[]>;
  partyTo: SeedParty[];
};
export type SeedScheme = Pick<SchemeRecord, keyof SchemeRecord>;
export type SeedEnshrinement = Sourced<EnshrinementRecord, "provisions">;
export type SeedProcess = Sourced<ProcessRecord, "questions">;
export type SeedPassage = Pick<PassageRecord, keyof PassageRecord>;

/** A provision on its own: those of an instrument stand in reading order, each after its parent. */
export interface SeedProvision {
  /** `udhr/19`, `sdgs/9/9.c` */
  key: string;
  instrument: string;
  /** Key of the provision in which it stands. */
  parent?: string;
  kind: ProvisionKind;
  /** As it is printed. */
  number: string;
  /** As it is cited: Article 19, paragraph 72(a). */
  label: string;
  heading?: string;
  section?: string;
  /** Its place among its siblings, from 1. */
  position: number;
}

export type SeedInstrument = Sourced<Omit<InstrumentRecord, "provisions" | "altTitles">, "otherSymbols"> & {
  altTitles: Record<string, string[]>;
  provisions: SeedProvision[];
};

type PrincipleLists = "altLabels" | "notLabels" | "broader" | "related" | "notToBeConfusedWith";
export type SeedPrinciple = Omit<PrincipleRecord, "source" | "certainty" | "note" | PrincipleLists> &
  Required<Pick<PrincipleRecord, PrincipleLists>> & { scheme: string; source?: Source };

export interface SeedReading {
  instrument: string;
  scheme: string;
  extent: Extent;
}

/** A piece of evidence with what the contribution's `coding` says, where it says nothing itself. */
type Evidence<T extends EvidenceRecord> = Omit<T, "status" | "coder"> & {
  /** Number of the passage in which its words stand. */
  passage: number;
  status: EvidenceStatus;
  coder: string;
  codebookVersion: string;
};

export type SeedMention = Evidence<MentionRecord>;
export type SeedCitation = Evidence<Omit<CitationRecord, "provisions">> & {
  provisions: { key: string; expanded: boolean }[];
};
type RecommendationLists = "cueWords" | "advances" | "invokes";
export type SeedRecommendation = Evidence<Omit<RecommendationRecord, RecommendationLists>> &
  Required<Pick<RecommendationRecord, RecommendationLists>>;

export type SeedContribution = Omit<ContributionRecord, "text" | "original" | "readings" | "source"> & {
  /** The raw text as it came, where it is held. */
  text?: string;
  /** The file that it was taken out of. */
  original?: { file: string; sha256: string; mediaType: string };
  readings: Pick<ContributionReadingRecord, keyof ContributionReadingRecord>[];
  source: Source;
  passages: SeedPassage[];
  mentions: SeedMention[];
  citations: SeedCitation[];
  recommendations: SeedRecommendation[];
};

/** All that the seed directories say, checked: every key that is named exists. Lists keep the order of the files. */
export interface Seeds extends SeedRecords {
  contributions: SeedContribution[];
}

/** The same with contributions that are walked one at a time, and perhaps more than once. */
export interface WalkedSeeds extends SeedRecords {
  contributions: Iterable<SeedContribution>;
}

/** What contributions rest on. */
export interface SeedRecords {
  contributors: SeedContributor[];
  instruments: SeedInstrument[];
  schemes: SeedScheme[];
  principles: SeedPrinciple[];
  readings: SeedReading[];
  enshrinements: SeedEnshrinement[];
  processes: SeedProcess[];
}
