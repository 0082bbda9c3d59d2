import { contributorsOf } from "../../snapshot/adjacency.ts";
import { codesThrough } from "../../snapshot/codesThrough.ts";
import { voices } from "../../snapshot/derived.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Condition } from "../filter/Condition.ts";
import {
  codeWithin,
  keyIn,
  numberWithin,
  type Reach,
  textLike,
  valueIn,
  type Values,
  valuesOf,
  within,
} from "../filter/conditionMakers.ts";
import { contributorsWith, submittedBy, whose } from "../filter/reaches.ts";
import { facetOf, facetOfValues, facetThrough, valueSaid } from "../list/facets.ts";
import { enumLabel } from "../list/facetLabels.ts";
import { Voice } from "../passage/Passage.ts";
import { EvidenceStatus } from "./Evidence.ts";

/** Evidence that stands in these contributions. */
const inContributions: Reach = ({ tables }, contributions) =>
  whose(tables.evidence.columns.contribution, contributions);
const byContributors: Reach = (snapshot, contributors) =>
  inContributions(snapshot, submittedBy(snapshot, contributors));

const hasStatus = evidenceValue("status");
const hasVoice: Values = (snapshot, values) => ({
  codes: snapshot.get(voices),
  accept: snapshot.tables.passage.columns.voice.mask(values),
});

/** The conditions that evidence of every kind knows. */
export const evidenceFields = {
  contributor: keyIn("contributor", byContributors),
  contributorKind: valueIn((snapshot, kinds) => byContributors(snapshot, contributorsWith(snapshot, "kind", kinds))),
  /** Asked by scopes of overlap only. */
  regionalGroup: valueIn((snapshot, groups) =>
    byContributors(snapshot, contributorsWith(snapshot, "regionalGroup", groups)),
  ),
  contribution: keyIn("contribution", inContributions),
  process: keyIn("process", (snapshot, processes) => inContributions(snapshot, submittedTo(snapshot, processes))),
  date: within("contribution", inContributions),
  voice: valueIn(hasVoice),
  status: valueIn(hasStatus),
  coder: valueIn(evidenceValue("coder")),
  confidence: numberWithin(({ tables }) => tables.evidence.columns.confidence),
  codedAt: codeWithin(({ tables }) => tables.evidence.columns.codedAt),
  quote: textLike(({ tables }) => tables.evidence.columns.quoteSearch.texts),
};

/** What holds without a word about it: accepted, in the contributor's own voice. Naming a field lifts its default only. */
export const evidenceDefaults = {
  status: [defaultOf(hasStatus, EvidenceStatus.ACCEPTED)],
  voice: [defaultOf(hasVoice, Voice.CONTRIBUTOR)],
};

const contributions = ({ tables }: Snapshot) => tables.evidence.columns.contribution.codes;

/** The facets that evidence of every kind knows. */
export const evidenceFacets = {
  contributor: facetThrough(contributions, contributorsOf, contributorSaid),
  contributorKind: facetThrough(
    contributions,
    contributorsOf,
    valueSaid(({ tables }) => tables.contributor.columns.kind, enumLabel),
    ({ tables }) => tables.contributor.columns.kind.codes,
  ),
  voice: facetOf(
    (snapshot) => snapshot.get(voices),
    valueSaid(({ tables }) => tables.passage.columns.voice, enumLabel),
  ),
  status: evidenceFacet("status"),
  year: facetOf(
    (snapshot) => snapshot.get(years),
    valueSaid(({ tables }) => tables.contribution.columns.year),
  ),
};

/** The year of the contribution of each piece of evidence, as codes. */
function years({ tables: { evidence, contribution } }: Snapshot) {
  return codesThrough(evidence.columns.contribution.codes, contribution.columns.year.codes);
}

function submittedTo({ tables: { contribution } }: Snapshot, processes: Uint8Array) {
  return codesThrough(contribution.columns.process.codes, processes);
}

function defaultOf(ask: Values, value: string): Condition {
  return { test: (snapshot) => ask(snapshot, [value]), says: [value] };
}

type EnumColumn = "coder" | "status" | "kind" | "stance" | "place" | "purpose" | "strength";

/** Evidence with values of an enum. */
export function evidenceValue(column: EnumColumn): Values {
  return valuesOf(({ tables }) => tables.evidence.columns[column]);
}

/** How often each value of an enum stands in evidence. */
export function evidenceFacet(column: EnumColumn) {
  return facetOfValues(({ tables }) => tables.evidence.columns[column], enumLabel);
}

export function contributorSaid({ tables: { contributor } }: Snapshot, row: number) {
  return { value: contributor.columns.key.at(row), label: contributor.columns.name.at(row) };
}
