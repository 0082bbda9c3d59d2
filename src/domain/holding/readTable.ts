import { evidenceOf } from "../../snapshot/adjacency.ts";
import { type Rows, select } from "../../snapshot/select.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { finishInSlices, type Steps } from "../../threads/steps.ts";
import { didYouMean } from "../../text/didYouMean.ts";
import { BadUserInput } from "../input/BadUserInput.ts";
import { HolderKind } from "./HolderKind.ts";
import { type HeldLink, HoldingTable, type TableHolder, type TableItem, type TableRows } from "./HoldingTable.ts";
import { heldLinks } from "./heldLinks.ts";
import { ItemKind } from "./ItemKind.ts";
import {
  type ContributionRow,
  extentOf,
  holdersInScope,
  emptySet,
  type PartRead,
  type PlaceRow,
} from "./holdersInScope.ts";
import type { TableQuestion } from "./TableQuestion.ts";

/** Schemes that a refusal names. */
const mostNamed = 10;

/** Makes a table of a snapshot: the items, the holders in scope, and what they hold. In slices, so that others are answered meanwhile. */
export async function readTable(snapshot: Snapshot, asked: TableQuestion): Promise<HoldingTable> {
  refuseUnknownScheme(snapshot, asked);
  const rows = await finishInSlices(rowsOf(snapshot, asked));
  return finishInSlices(HoldingTable.of(asked, versionOf(snapshot, asked), rows));
}

/** The version of the scheme, which what is imported for other schemes leaves as it is; where there is no such scheme that of all data. */
function versionOf({ tables: { scheme }, dataVersion }: Snapshot, asked: TableQuestion): string {
  const row = scheme.index.rowOf(asked.scheme.id);
  return (row < 0 ? null : scheme.columns.dataVersion.at(row)) || dataVersion;
}

/** A graph in which nothing was planted yet has no schemes: nothing is found there, as for every other question. */
function refuseUnknownScheme({ tables }: Snapshot, { scheme }: TableQuestion): void {
  const { count, index, columns } = tables.scheme;
  if (count === 0 || index.rowOf(scheme.id) >= 0) return;
  const known = Array.from({ length: count }, (_none, row) => columns.key.at(row)!);
  const named = scheme.key.slice(0, 200);
  const meant = didYouMean(named, known) || `; there are ${known.toSorted().slice(0, mostNamed).join(", ")}.`;
  throw new BadUserInput(`\`scope.scheme\`: there is no scheme "${named}"${meant}`, "scope.scheme");
}

function* rowsOf(snapshot: Snapshot, asked: TableQuestion): Steps<TableRows> {
  const items = itemsOf(snapshot, asked);
  if (asked.holders === HolderKind.INSTRUMENT) {
    const rows = selected(snapshot, "instrument", asked);
    return {
      holders: instrumentHolders(snapshot, asked, rows),
      items,
      links: enshrinements(snapshot, rows),
      jointContributions: 0,
    };
  }
  const places = selected(snapshot, "contribution", asked);
  const { contributions, contributors, jointContributions } = yield* contributionHolders(snapshot, asked, places);
  yield;
  const [holders, joint] =
    asked.holders === HolderKind.CONTRIBUTION ? [contributions, 0] : [contributors, jointContributions];
  return { holders, items, links: heldLinks(snapshot, asked, holders), jointContributions: joint };
}

function selected(snapshot: Snapshot, table: "instrument" | "contribution", { places }: TableQuestion): Rows {
  const all = Uint32Array.from({ length: snapshot.tables[table].count }, (_none, row) => row);
  return select(all, places(snapshot));
}

function itemsOf({ tables: { principle, instrument, scheme } }: Snapshot, asked: TableQuestion): TableItem[] {
  if (asked.items === ItemKind.INSTRUMENTS)
    return Array.from({ length: instrument.count }, (_none, row) => ({
      id: instrument.columns.id.at(row)!,
      name: instrument.columns.sortTitle.at(row)!,
      kind: instrument.columns.kind.at(row)!,
    }));
  const wanted = scheme.index.rowOf(asked.scheme.id);
  const rows = Array.from({ length: principle.count }, (_none, row) => row);
  return rows
    .filter((row) => principle.columns.scheme.at(row) === wanted && wanted >= 0 && !principle.columns.isGroup.at(row))
    .map((row) => ({ id: principle.columns.id.at(row)!, name: principle.columns.sortLabel.at(row)! }));
}

function instrumentHolders(snapshot: Snapshot, asked: TableQuestion, rows: Rows): TableHolder[] {
  const { columns } = snapshot.tables.instrument;
  return Array.from(rows, (row) => {
    const year = columns.year.at(row);
    return {
      id: columns.id.at(row)!,
      name: columns.sortTitle.at(row)!,
      extent: extentOf(readingsOf(snapshot, "instrument", asked, row).map(({ extent }) => extent)),
      readFor: emptySet,
      isMapped: false,
      groups: { kind: [columns.kind.at(row)!], regionalGroup: [], year: year === null ? [] : [year], process: [] },
      contributions: [],
    };
  });
}

function* enshrinements({ links, linkColumns, tables }: Snapshot, rows: Rows): Iterable<HeldLink> {
  const { starts, targets, numbers } = links.enshrinements;
  for (const row of rows)
    for (let at = starts[row]!; at < starts[row + 1]!; at++)
      yield {
        holder: tables.instrument.columns.id.at(row)!,
        item: tables.principle.columns.id.at(targets[at]!)!,
        times: linkColumns.enshrinements[numbers[at]!]!.locators.length,
      };
}

/** What was written down of how a contribution or an instrument was read for the scheme. */
function readingsOf(snapshot: Snapshot, table: "contribution" | "instrument", { scheme }: TableQuestion, row: number) {
  const wanted = snapshot.tables.scheme.index.rowOf(scheme.id);
  const name = table === "contribution" ? "contributionReadings" : "instrumentReadings";
  const { starts, targets, numbers } = snapshot.links[name];
  const places = Array.from({ length: starts[row + 1]! - starts[row]! }, (_none, at) => starts[row]! + at);
  return places.filter((at) => targets[at] === wanted).map((at) => snapshot.linkColumns[name][numbers[at]!]!);
}

function* contributionHolders(snapshot: Snapshot, asked: TableQuestion, places: Rows) {
  const { contributor, contribution, process } = snapshot.tables;
  const { columns } = contribution;
  const whose = new Set<number>();
  const partly = new Map<string, PartRead>();
  const rows: ContributionRow[] = [];
  for (const row of places) {
    const submitters = snapshot.links.submitters.of(row);
    for (const one of submitters) whose.add(one);
    const readings = readingsOf(snapshot, "contribution", asked, row);
    const process_ = columns.process.at(row);
    const place: PlaceRow = {
      id: columns.id.at(row)!,
      name: columns.sortTitle.at(row)!,
      year: columns.year.at(row),
      extents: readings.map(({ extent }) => extent),
    };
    rows.push({
      ...place,
      process: process_ < 0 ? null : process.columns.id.at(process_),
      isTextKnown: columns.sha256.at(row) !== null,
      contributors: Array.from(submitters, (one) => contributor.columns.id.at(one)!),
    });
    if (extentOf(place.extents) === "PARTIAL")
      partly.set(
        place.id,
        partRead(
          snapshot,
          asked,
          row,
          readings.flatMap(({ notFound }) => notFound),
        ),
      );
    if (rows.length % 500 === 0) yield;
  }
  const people = [...whose]
    .sort((a, b) => a - b)
    .map((row) => ({
      id: contributor.columns.id.at(row)!,
      name: contributor.columns.sortName.at(row)!,
      kind: contributor.columns.kind.at(row)!,
      regionalGroup: contributor.columns.regionalGroup.at(row),
    }));
  return yield* holdersInScope(rows, people, partly, asked);
}

/** What a contribution that was read in part was read for: what was not found, and what somebody coded there, in scope or not. */
function partRead(snapshot: Snapshot, { items }: TableQuestion, row: number, notFound: readonly string[]): PartRead {
  const isOfPrinciples = items === ItemKind.PRINCIPLES;
  const table = isOfPrinciples ? "principle" : "instrument";
  const { columns } = snapshot.tables.evidence;
  const readFor = new Set<string>();
  for (const evidence of evidenceOf(snapshot).of(row)) {
    const item = columns[table].at(evidence);
    if (item >= 0 && columns.status.at(evidence) !== "PROPOSED")
      readFor.add(snapshot.tables[table].columns.id.at(item)!);
  }
  if (!isOfPrinciples) return { readFor, isMapped: false };
  for (const item of notFound) readFor.add(item);
  return { readFor, isMapped: notFound.length > 0 };
}
