import type { Params } from "../../graph/params.ts";
import { cypherOf, statement, statementOf } from "../../graph/statements.ts";
import type { Read, Statement } from "../../graph/Graph.ts";
import type { JoinedConditions } from "../filter/Condition.ts";
import { HolderKind } from "./HolderKind.ts";
import { type HeldLink, HoldingTable, type TableHolder, type TableItem, type TableRows } from "./HoldingTable.ts";
import { finishInSlices } from "../../threads/steps.ts";
import { ItemKind } from "./ItemKind.ts";
import {
  type ContributionRow,
  type ContributorRow,
  extentOf,
  holdersInScope,
  emptySet,
  type PartRead,
  type PlaceRow,
} from "./holdersInScope.ts";
import type { TableQuestion } from "./TableQuestion.ts";

/** So many holders' links come in one piece: a piece takes the event loop some milliseconds. */
const holdersAtOnce = 100;

/** Reads a table from the graph: the items, the holders in scope, and what they hold. */
export async function readTable(read: Read, asked: TableQuestion, dataVersion: string): Promise<HoldingTable> {
  return finishInSlices(HoldingTable.of(asked, dataVersion, await rowsOf(read, asked)));
}

async function rowsOf(read: Read, asked: TableQuestion): Promise<TableRows> {
  const items = await read<TableItem>(itemStatement(asked), itemParams(asked));
  if (asked.holders === HolderKind.INSTRUMENT) {
    const holders = await instrumentsOf(read, asked);
    const links = await linksOf(read, statement("holding/enshrinements"), {}, holders);
    return { holders, items, links, jointContributions: 0 };
  }
  const { contributions, contributors, jointContributions } = await contributionsOf(read, asked);
  const name = asked.items === ItemKind.INSTRUMENTS ? "holding/citations" : "holding/mentions";
  const links = await linksOf(read, filtered(name, asked.words), asked.words.params, contributions);
  if (asked.holders === HolderKind.CONTRIBUTION) return { holders: contributions, items, links, jointContributions: 0 };
  return { holders: contributors, items, links: linksOfContributors(contributors, links), jointContributions };
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
    readFor: emptySet,
    isMapped: false,
    groups: { kind: [kind], regionalGroup: [], year: year === null ? [] : [year], process: [] },
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
  const partly = await partlyRead(read, asked, rows);
  return finishInSlices(holdersInScope(rows, people, partly, asked));
}

/** What contributions that were read in part were read for: what was coded as absent, and what somebody coded there, in scope or not. */
async function partlyRead(read: Read, asked: TableQuestion, rows: readonly ContributionRow[]) {
  const ids = rows.filter(({ extents }) => extentOf(extents) === "PARTIAL").map(({ id }) => id);
  const partly = new Map<string, PartRead>(ids.map((id) => [id, { readFor: new Set(), isMapped: false }]));
  const isOfPrinciples = asked.items === ItemKind.PRINCIPLES;
  const coded = statement(isOfPrinciples ? "holding/codedPrinciples" : "holding/codedInstruments");
  await inPieces<HeldLink>(read, coded, {}, ids.sort(), ({ holder, item }) => partly.get(holder)!.readFor.add(item));
  if (!isOfPrinciples) return partly;
  const scheme = { scheme: asked.scheme.id };
  await inPieces<{ holder: string; items: string[] }>(read, statement("holding/notFound"), scheme, ids, (row) => {
    const part = partly.get(row.holder)!;
    for (const item of row.items) part.readFor.add(item);
    part.isMapped ||= row.items.length > 0;
  });
  return partly;
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
