import { type HoldingTable, wasReadFor } from "../holding/HoldingTable.ts";
import { corrected } from "../../statistics/corrections/corrections.ts";
import { fisherExact } from "../../statistics/distributions/fisherExact.ts";
import type { Steps } from "../../threads/steps.ts";
import { wilsonInterval } from "../../statistics/distributions/wilsonInterval.ts";

interface Counts {
  present: number;
  /** Held with another stance than the scope asks. */
  otherStance: number;
  absent: number;
  notRead: number;
}

export interface CountedRow extends Counts {
  /** Id. */
  item: string;
  group: string;
  /** All holders outside of the group. */
  others: Counts;
}

/** By item, then by group: in how many holders it was found, was with another stance, was not, or nobody knows. */
export function* countedRows(
  { incidence, holders, items, stances }: HoldingTable,
  groups: ReadonlyMap<string, readonly number[]>,
): Steps<CountedRow[]> {
  const rows: CountedRow[] = [];
  const holds = new Uint8Array(holders.length);
  const countsOf = (places: Iterable<number>, item: string): Counts => {
    const counts = { present: 0, otherStance: 0, absent: 0, notRead: 0 };
    for (const place of places) {
      if (holds[place] === 1) counts.present++;
      else if (stances.hasOther(holders[place]!.id, item)) counts.otherStance++;
      else if (wasReadFor(holders[place]!, item)) counts.absent++;
      else counts.notRead++;
    }
    return counts;
  };
  for (const [place, { id }] of items.entries()) {
    const holding = incidence.holders.subarray(incidence.itemStart[place], incidence.itemStart[place + 1]);
    holds.fill(0);
    for (const holder of holding) holds[holder] = 1;
    const all = countsOf(holds.keys(), id);
    for (const [group, members] of groups) {
      const own = countsOf(members, id);
      rows.push({ item: id, group, ...own, others: subtract(all, own) });
    }
    yield;
  }
  return rows;
}

function subtract(all: Counts, own: Counts): Counts {
  return {
    present: all.present - own.present,
    otherStance: all.otherStance - own.otherStance,
    absent: all.absent - own.absent,
    notRead: all.notRead - own.notRead,
  };
}

/** The rows with shares, intervals and tests: of those that were read for an item, in whatever stance it was found. */
export function* testedRows(counting: Steps<CountedRow[]>) {
  const counted = yield* counting;
  const tests: ReturnType<typeof fisherExact>[] = [];
  const testOf: (number | undefined)[] = [];
  for (const row of counted) {
    const { present, others } = row;
    const isTested = readOf(row) > 0 && readOf(others) > 0;
    testOf.push(isTested ? tests.length : undefined);
    if (isTested)
      tests.push(fisherExact(present, readOf(row) - present, others.present, readOf(others) - others.present));
    yield;
  }
  const pValues = Float64Array.from(tests, ({ pValue }) => pValue);
  const { qValue } = yield* corrected("BENJAMINI_HOCHBERG", pValues, new Float64Array(pValues.length).fill(1), 0.05);
  return counted.map(({ others: _others, ...row }, at) => {
    const test = testOf[at];
    const read = readOf(row);
    return {
      ...row,
      shareOfRead: read === 0 ? null : row.present / read,
      ...(wilsonInterval(row.present, read) ?? { low: null, high: null }),
      oddsRatio: test === undefined ? null : finite(tests[test]!.oddsRatio),
      pValue: test === undefined ? null : pValues[test]!,
      qValue: test === undefined ? null : qValue[test]!,
    };
  });
}

function readOf({ present, otherStance, absent }: Counts): number {
  return present + otherStance + absent;
}

/** JSON knows no infinity. */
function finite(oddsRatio: number | null): number | null {
  return oddsRatio !== null && Number.isFinite(oddsRatio) ? oddsRatio : null;
}
