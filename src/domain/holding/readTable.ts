import type { Params } from "../../graph/params.ts";
import { cypherOf, statement, statementOf } from "../../graph/statements.ts";
import type { Statement } from "../../graph/Graph.ts";
import type { JoinedConditions } from "../filter/Condition.ts";
import type { Read } from "../list/ParentLoader.ts";
import { HolderKind } from "./HolderKind.ts";
import { type HeldLink, HoldingTable, type TableHolder, type TableItem } from "./HoldingTable.ts";
import { finishInSlices, type Steps } from "../overlap/steps.ts";
import { ItemKind } from "./ItemKind.ts";
import type { OneOrSeveral, TableQuestion } from "./TableQuestion.ts";

/** So many holders' links come in one piece: a piece takes the event loop some milliseconds. */
const holdersAtOnce = 100;
const placesASlice = 200;

interface PlaceRow {
  id: string;
  name: string;
  year: string | null;
  extents: string[];
}
interface ContributionRow extends PlaceRow {
  process: string | null;
  contributors: string[];
  notFound: string[][];
}
interface ContributorRow {
  id: string;
  name: string;
  kind: string;
  regionalGroup: string | null;
}

/** Reads a table from the graph: the items, the holders in scope, and what they hold. */
export async function readTable(read: Read, asked: TableQuestion, dataVersion: string): Promise<HoldingTable> {
  return finishInSlices(HoldingTable.of(asked, dataVersion, await rowsOf(read, asked)));
}

async function rowsOf(read: Read, asked: TableQuestion) {
  const items = await read<TableItem>(itemStatement(asked), itemParams(asked));
  if (asked.holders === HolderKind.INSTRUMENT) {
    const holders = await instrumentsOf(read, asked);
    const links = await linksOf(read, statement("holding/enshrinements"), {}, holders);
    return { holders, items, links };
  }
  const { contributions, contributors } = await contributionsOf(read, asked);
  const name = asked.items === ItemKind.INSTRUMENTS ? "holding/citations" : "holding/mentions";
  const links = await linksOf(read, filtered(name, asked.words), asked.words.params, contributions);
  if (asked.holders === HolderKind.CONTRIBUTION) return { holders: contributions, items, links };
  return { holders: contributors, items, links: linksOfContributors(contributors, links) };
}

/** The statement of a file with a `<where>`. */
export function filtered(name: string, where: JoinedConditions): Statement {
  return statementOf(
    name,
    cypherOf(name).replace("<where>", () => where.cypher),
  );
}

/** Takes the rows for these ids, piece by piece. */
export async function inPieces<Row>(
  read: Read,
  asked: Statement,
  params: Params,
  ids: readonly string[],
  take: (row: Row) => void,
): Promise<void> {
  for (let start = 0; start < ids.length; start += holdersAtOnce)
    for (const row of await read<Row>(asked, { ...params, ids: ids.slice(start, start + holdersAtOnce) })) take(row);
}

function itemStatement({ items }: TableQuestion): Statement {
  return statement(items === ItemKind.PRINCIPLES ? "holding/principleItems" : "holding/instrumentItems");
}

function itemParams({ items, scheme }: TableQuestion): Params {
  return items === ItemKind.PRINCIPLES ? { scheme: scheme.id } : {};
}

async function instrumentsOf(read: Read, asked: TableQuestion): Promise<TableHolder[]> {
  const rows = await read<PlaceRow & { kind: string }>(filtered("holding/instruments", asked.places), {
    ...asked.places.params,
    scheme: asked.scheme.id,
  });
  return rows.map(({ id, name, year, kind, extents }) => ({
    id,
    name,
    extent: extentOf(extents),
    notFound: none,
    groups: { kind: [kind], regionalGroup: [], year: known(year), process: [] },
    contributions: [],
  }));
}

async function contributionsOf(read: Read, asked: TableQuestion) {
  const rows = await read<ContributionRow>(filtered("holding/contributions", asked.places), {
    ...asked.places.params,
    scheme: asked.scheme.id,
  });
  const ids = [...new Set(rows.flatMap((row) => row.contributors))].sort();
  const people: ContributorRow[] = [];
  await inPieces<ContributorRow>(read, statement("holding/contributors"), {}, ids, (person) => people.push(person));
  return finishInSlices(placed(rows, people, asked));
}

/** Ten thousand contributions and contributors take a tenth of a second, so that others come between. */
function* placed(
  rows: readonly ContributionRow[],
  people: readonly ContributorRow[],
  asked: TableQuestion,
): Steps<{ contributions: TableHolder[]; contributors: TableHolder[] }> {
  const personOf = new Map(people.map((person) => [person.id, person]));
  const contributions: TableHolder[] = [];
  const ofContributor = new Map<string, TableHolder[]>();
  for (const row of rows) {
    const contribution = contributionIn(row, personOf);
    contributions.push(contribution);
    for (const id of row.contributors) {
      const own = ofContributor.get(id);
      if (own === undefined) ofContributor.set(id, [contribution]);
      else own.push(contribution);
    }
    if (contributions.length % placesASlice === 0) yield;
  }
  const contributors: TableHolder[] = [];
  for (const person of people) {
    if (isInScope(person, asked)) contributors.push(together(person, ofContributor.get(person.id) ?? []));
    if (contributors.length % placesASlice === 0) yield;
  }
  return { contributions, contributors };
}

function contributionIn(row: ContributionRow, personOf: ReadonlyMap<string, ContributorRow>): TableHolder {
  const whose = row.contributors.map((id) => personOf.get(id)).filter((person) => person !== undefined);
  return {
    id: row.id,
    name: row.name,
    extent: extentOf(row.extents),
    notFound: setOf(row.notFound.flat()),
    groups: {
      kind: distinct(whose.map((person) => person.kind)),
      regionalGroup: distinct(whose.flatMap((person) => known(person.regionalGroup))),
      year: known(row.year),
      process: known(row.process).map(keyOf),
    },
    contributions: [row.id],
  };
}

/** A contributor as the sum of its contributions in scope: read as much as the best read of them. */
function together({ id, name, kind, regionalGroup }: ContributorRow, own: readonly TableHolder[]): TableHolder {
  return {
    id,
    name,
    extent: extentOf(own.map(({ extent }) => extent)),
    notFound: setOf(own.flatMap(({ notFound }) => [...notFound])),
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

function passes(filter: OneOrSeveral, value: string | null): boolean {
  const isOne = filter.eq == null || filter.eq === value;
  return isOne && (filter.in == null || (value !== null && filter.in.includes(value)));
}

async function linksOf(read: Read, asked: Statement, params: Params, holders: readonly TableHolder[]) {
  const ids = holders.map(({ id }) => id).sort();
  const links: HeldLink[] = [];
  // Each link comes with strings of its own: of hundreds of thousands each id is kept once.
  const kept = new Map<string, string>();
  const once = (id: string) => kept.get(id) ?? (kept.set(id, id), id);
  await inPieces<HeldLink>(read, asked, params, ids, ({ holder, item, times }) =>
    links.push({ holder: once(holder), item: once(item), times }),
  );
  return links;
}

/** One after the other, as they are asked for: there may be millions. */
function* linksOfContributors(contributors: readonly TableHolder[], links: readonly HeldLink[]): Iterable<HeldLink> {
  const whose = new Map<string, string[]>();
  for (const { id, contributions } of contributors)
    for (const contribution of contributions) {
      const ids = whose.get(contribution);
      if (ids === undefined) whose.set(contribution, [id]);
      else ids.push(id);
    }
  for (const { holder, item, times } of links)
    for (const contributor of whose.get(holder) ?? []) yield { holder: contributor, item, times };
}

function extentOf(extents: readonly string[]): TableHolder["extent"] {
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
const none: ReadonlySet<string> = new Set();

function setOf(values: readonly string[]): ReadonlySet<string> {
  return values.length === 0 ? none : new Set(values);
}
