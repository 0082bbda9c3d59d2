import { cypherFile } from "../../graph/statements.ts";
import { oneOf, textLike, within } from "../filter/conditionMakers.ts";
import { enumLabel } from "../list/facetLabels.ts";
import { EvidenceStatus } from "./Evidence.ts";
import { Voice } from "../passage/Passage.ts";

/** The conditions that evidence of every kind knows. */
export const evidenceFields = {
  contributor: oneOf("evidence/where/contributor", "contributor"),
  contributorKind: oneOf("evidence/where/contributorKind"),
  regionalGroup: oneOf("evidence/where/regionalGroup"),
  contribution: oneOf("evidence/where/contribution", "contribution"),
  process: oneOf("evidence/where/process", "process"),
  date: within("evidence/where/date"),
  voice: oneOf("evidence/where/voice"),
  status: oneOf("evidence/where/status"),
  quote: textLike("evidence/where/quote"),
};

/** What holds without a word about it: accepted, in the contributor's own voice. Naming a field lifts its default only. */
export const evidenceDefaults = {
  status: [{ fragment: cypherFile("evidence/where/status"), values: { keys: [EvidenceStatus.ACCEPTED] } }],
  voice: [{ fragment: cypherFile("evidence/where/voice"), values: { keys: [Voice.CONTRIBUTOR] } }],
};

/** The facets that evidence of every kind knows. */
export const evidenceFacets = {
  contributor: cypherFile("evidence/facet/contributor"),
  contributorKind: cypherFile("evidence/facet/contributorKind"),
  voice: cypherFile("evidence/facet/voice"),
  status: cypherFile("evidence/facet/status"),
  year: cypherFile("evidence/facet/year"),
};
export const evidenceFacetLabels = { contributorKind: enumLabel, voice: enumLabel, status: enumLabel };

/** Evidence by contribution key, start, end, id: its stored sort key says the first three. */
export const evidenceOrder = { PLACE: { by: "n.sortKey" } };
