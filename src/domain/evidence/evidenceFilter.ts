import { oneOf, textLike, within } from "../filter/conditionMakers.ts";
import { EvidenceStatus } from "./Evidence.ts";
import { Voice } from "../passage/Passage.ts";

/** The conditions that evidence of every kind knows. */
export const evidenceFields = {
  contributor: oneOf("evidence/where/contributor", "contributor"),
  contributorKind: oneOf("evidence/where/contributorKind"),
  contribution: oneOf("evidence/where/contribution", "contribution"),
  process: oneOf("evidence/where/process", "process"),
  date: within("evidence/where/date"),
  voice: oneOf("evidence/where/voice"),
  status: oneOf("evidence/where/status"),
  quote: textLike("evidence/where/quote"),
};

/** What holds without a word about it: accepted, in the contributor's own voice. Naming a field lifts its default only. */
export const evidenceDefaults = {
  status: [{ fragment: "evidence/where/status", values: { keys: [EvidenceStatus.ACCEPTED] } }],
  voice: [{ fragment: "evidence/where/voice", values: { keys: [Voice.CONTRIBUTOR] } }],
};

/** The facets that evidence of every kind knows. */
export const evidenceFacets = {
  contributor: "evidence/facet/contributor",
  contributorKind: "evidence/facet/contributorKind",
  voice: "evidence/facet/voice",
  status: "evidence/facet/status",
  year: "evidence/facet/year",
};

/** Evidence by contribution key, start, end, id: its stored sort key says the first three. */
export const evidenceOrder = { PLACE: { by: "n.sortKey" } };
