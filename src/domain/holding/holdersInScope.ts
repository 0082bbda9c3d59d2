import type { Steps } from "../../threads/steps.ts";
import type { TableHolder } from "./HoldingTable.ts";
import { ItemKind } from "./ItemKind.ts";
import { passes, type TableQuestion } from "./TableQuestion.ts";

const placesASlice = 200;

export interface PlaceRow {
  id: string;
  name: string;
  year: string | null;
  extents: string[];
}
export interface ContributionRow extends PlaceRow {
  process: string | null;
  /** Whether its text was read here: a table about a document codes principles, and nobody looked there for instruments. */
  isTextKnown: boolean;
  contributors: string[];
}

/** Of a contribution that was read in part: what it was read for. */
export interface PartRead {
  readFor: Set<string>;
  /** Whether somebody wrote down what was looked for in it and not found. */
  isMapped: boolean;
}

export interface ContributorRow {
  id: string;
  name: string;
  kind: string;
  regionalGroup: string | null;
}

interface HoldersInScope {
  contributions: TableHolder[];
  contributors: TableHolder[];
  /** Contributions that count for several of the contributors. */
  jointContributions: number;
}

/**
 * The contributions of a table, and their contributors as the sums of them. `partly`: by contribution that was read in
 * part, what for. Ten thousand take a tenth of a second, so that others come between.
 */
export function* holdersInScope(
  rows: readonly ContributionRow[],
  people: readonly ContributorRow[],
  partly: ReadonlyMap<string, PartRead>,
  asked: TableQuestion,
): Steps<HoldersInScope> {
  const personOf = new Map(people.map((person) => [person.id, person]));
  const contributions: TableHolder[] = [];
  const ofContributor = new Map<string, TableHolder[]>(people.map(({ id }) => [id, []]));
  let jointContributions = 0;
  for (const row of rows) {
    const whose = row.contributors.flatMap((id) => personOf.get(id) ?? []);
    // One and the same contributor must pass all that is asked of contributors.
    const inScope = whose.filter((person) => isInScope(person, asked));
    if (inScope.length === 0 && whose.length > 0) continue;
    const contribution = contributionIn(row, whose, partly.get(row.id), asked);
    contributions.push(contribution);
    jointContributions += Number(inScope.length > 1);
    for (const { id } of inScope) ofContributor.get(id)!.push(contribution);
    if (contributions.length % placesASlice === 0) yield;
  }
  yield;
  const contributors = people
    .filter(({ id }) => ofContributor.get(id)!.length > 0)
    .map((person) => together(person, ofContributor.get(person.id)!));
  return { contributions, contributors, jointContributions };
}

function contributionIn(
  row: ContributionRow,
  whose: readonly ContributorRow[],
  part: PartRead | undefined,
  { items }: TableQuestion,
): TableHolder {
  const wasReadForItems = items === ItemKind.PRINCIPLES || row.isTextKnown;
  return {
    id: row.id,
    name: row.name,
    extent: wasReadForItems ? extentOf(row.extents) : "NONE",
    readFor: part?.readFor ?? emptySet,
    isMapped: part?.isMapped ?? false,
    groups: {
      kind: distinct(whose.map((person) => person.kind)),
      regionalGroup: distinct(whose.flatMap((person) => known(person.regionalGroup))),
      year: known(row.year),
      process: known(row.process).map(keyOf),
    },
    contributions: [row.id],
  };
}

/**
 * A contributor as the sum of its contributions in scope that were read for the scheme, if only in part: what is found in none of them
 * was looked for only where all of them were read for it.
 */
function together({ id, name, kind, regionalGroup }: ContributorRow, own: readonly TableHolder[]): TableHolder {
  const read = own.filter(({ extent }) => extent !== "NONE");
  const partly = read.filter(({ extent }) => extent === "PARTIAL");
  const [first = emptySet, ...others] = partly.map(({ readFor }) => readFor);
  return {
    id,
    name,
    extent: read.length === 0 ? "NONE" : partly.length === 0 ? "FULL" : "PARTIAL",
    readFor: setOf([...first].filter((item) => others.every((readFor) => readFor.has(item)))),
    isMapped: partly.every((one) => one.isMapped),
    groups: {
      kind: [kind],
      regionalGroup: known(regionalGroup),
      year: distinct(own.flatMap(({ groups }) => groups.year)),
      process: distinct(own.flatMap(({ groups }) => groups.process)),
    },
    contributions: own.map((one) => one.id),
  };
}

/** A contribution in scope may have a contributor of another kind beside the one that brought it there. */
function isInScope({ kind, regionalGroup }: ContributorRow, asked: TableQuestion): boolean {
  return passes(asked.contributorKind, kind) && passes(asked.regionalGroup, regionalGroup);
}

export function extentOf(extents: readonly string[]): TableHolder["extent"] {
  if (extents.includes("FULL")) return "FULL";
  return extents.includes("PARTIAL") ? "PARTIAL" : "NONE";
}

function known(value: string | null): string[] {
  return value === null ? [] : [value];
}

function keyOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

function distinct(values: string[]): string[] {
  return values.length < 2 ? values : [...new Set(values)].sort();
}

/** Of most holders nothing is known not to be found: they share one set. */
export const emptySet: ReadonlySet<string> = new Set();

function setOf(values: readonly string[]): ReadonlySet<string> {
  return values.length === 0 ? emptySet : new Set(values);
}
