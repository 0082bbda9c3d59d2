import { allRows, select } from "../../snapshot/select.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Steps } from "../../threads/steps.ts";
import { Stance } from "../mention/Mention.ts";
import type { HeldLink, TableHolder } from "./HoldingTable.ts";
import { ItemKind } from "./ItemKind.ts";
import type { TableQuestion } from "./TableQuestion.ts";

/** Some milliseconds of work. */
const rowsAtOnce = 20_000;

const stances = Object.values(Stance);

/** How often each contribution has evidence of each item, as the scope counts it, by stance where it is of mentions. */
export function* heldLinks(
  snapshot: Snapshot,
  asked: TableQuestion,
  contributions: readonly TableHolder[],
): Steps<HeldLink[]> {
  const table = asked.items === ItemKind.PRINCIPLES ? "principle" : "instrument";
  const { evidence, contribution } = snapshot.tables;
  const things = snapshot.tables[table];
  const codes = evidence.columns[table].codes;
  const kept = select(allRows(evidence.count), asked.words(snapshot));
  yield;
  const inScope = new Uint8Array(contribution.count);
  for (const { id } of contributions) inScope[contribution.index.rowOf(id)] = 1;
  const counts = new Map<number, number>();
  for (const [at, row] of kept.entries()) {
    const holder = evidence.columns.contribution.at(row);
    if (codes[row] === 0 || holder < 0 || inScope[holder] === 0) continue;
    const stance = evidence.columns.stance.at(row);
    const pair = holder * things.count + codes[row]! - 1;
    const key = pair * (stances.length + 1) + (stance === null ? 0 : 1 + stances.indexOf(stance as Stance));
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (at % rowsAtOnce === 0) yield;
  }
  const idOf = idsOnce((row) => contribution.columns.id.at(row)!);
  const itemOf = idsOnce((row) => things.columns.id.at(row)!);
  return Array.from(counts, ([key, times]) => {
    const pair = Math.floor(key / (stances.length + 1));
    const stance = stances[(key % (stances.length + 1)) - 1];
    return {
      holder: idOf(Math.floor(pair / things.count)),
      item: itemOf(pair % things.count),
      times,
      ...(stance && { stance }),
    };
  });
}

/** Of hundreds of thousands of links each id is kept once. */
function idsOnce(idAt: (row: number) => string): (row: number) => string {
  const known = new Map<number, string>();
  return (row) => {
    const id = known.get(row) ?? idAt(row);
    known.set(row, id);
    return id;
  };
}

/** One after the other, as they are asked for: there may be millions. */
export function* linksOfContributors(
  contributors: readonly TableHolder[],
  links: readonly HeldLink[],
): Iterable<HeldLink> {
  const whose = new Map<string, string[]>();
  for (const { id, contributions } of contributors)
    for (const contribution of contributions) {
      const ids = whose.get(contribution);
      if (ids === undefined) whose.set(contribution, [id]);
      else ids.push(id);
    }
  for (const { holder, ...link } of links)
    for (const contributor of whose.get(holder) ?? []) yield { holder: contributor, ...link };
}
