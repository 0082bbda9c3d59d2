import { Incidence } from "../overlap/Incidence.ts";
import { SharedCounter } from "../overlap/SharedCounter.ts";
import type { Steps } from "../overlap/steps.ts";
import type { TableQuestion } from "./TableQuestion.ts";

/** By what holders can be grouped; several where a contribution has several contributors, or a contributor several processes. */
export interface Groups {
  /** Kinds of contributors, or of the instrument. */
  kind: string[];
  regionalGroup: string[];
  year: string[];
  process: string[];
}

export interface TableHolder {
  id: string;
  /** Its sort key for people. */
  name: string;
  /** How much of it was read for the scheme; NONE: nothing can be said about it. */
  extent: "FULL" | "PARTIAL" | "NONE";
  /** Ids of items that it was read for and that were not found, though it was not wholly read. */
  notFound: ReadonlySet<string>;
  groups: Groups;
  /** Ids of its contributions in scope. */
  contributions: string[];
}

export interface TableItem {
  id: string;
  name: string;
  kind?: string;
}

/** Whether a holder that does not hold an item was read for it. */
export function wasReadFor({ extent, notFound }: TableHolder, item: string): boolean {
  return extent === "FULL" || notFound.has(item);
}

/** A link by ids. */
export interface HeldLink {
  holder: string;
  item: string;
  times: number;
}

/** Who holds what within a scope, as of one version of the data. Indices are places in `holders` and `items`, both by id. */
export class HoldingTable {
  readonly question: TableQuestion;
  readonly dataVersion: string;
  /** Those that were read for the scheme, wholly or in part: the rows of `incidence`. */
  readonly holders: readonly TableHolder[];
  /** Those in scope that were not. */
  readonly unread: readonly TableHolder[];
  readonly items: readonly TableItem[];
  readonly incidence: Incidence;
  readonly #holderAt: ReadonlyMap<string, number>;
  #counter: SharedCounter | undefined;

  private constructor(
    question: TableQuestion,
    dataVersion: string,
    rows: Pick<HoldingTable, "holders" | "unread" | "items">,
    holderAt: ReadonlyMap<string, number>,
    incidence: Incidence,
  ) {
    this.question = question;
    this.dataVersion = dataVersion;
    this.holders = rows.holders;
    this.unread = rows.unread;
    this.items = rows.items;
    this.#holderAt = holderAt;
    this.incidence = incidence;
  }

  /** The table of what was read, in whatever order. */
  static *of(
    question: TableQuestion,
    dataVersion: string,
    read: { holders: readonly TableHolder[]; items: readonly TableItem[]; links: Iterable<HeldLink> },
  ): Steps<HoldingTable> {
    const holders = read.holders.filter(({ extent }) => extent !== "NONE").toSorted(byId);
    const unread = read.holders.filter(({ extent }) => extent === "NONE").toSorted(byId);
    yield;
    const items = read.items.toSorted(byId);
    const holderAt = placesOf(holders);
    yield;
    const incidence = yield* incidenceOf(holderAt, placesOf(items), read.links, question.minMentions);
    return new HoldingTable(question, dataVersion, { holders, unread, items }, holderAt, incidence);
  }

  holderAt(id: string): number | undefined {
    return this.#holderAt.get(id);
  }

  /** For questions that are answered at once; those that pause have counters of their own. */
  get counter(): SharedCounter {
    this.#counter ??= new SharedCounter(this.incidence);
    return this.#counter;
  }
}

/** Some milliseconds of work. */
const linksAtOnce = 20_000;

function* incidenceOf(
  holderAt: ReadonlyMap<string, number>,
  itemAt: ReadonlyMap<string, number>,
  links: Iterable<HeldLink>,
  minMentions: number,
): Steps<Incidence> {
  const whole = { holder: [] as number[], item: [] as number[], count: [] as number[] };
  for (const { holder, item, times } of links) {
    const [h, i] = [holderAt.get(holder), itemAt.get(item)];
    if (h === undefined || i === undefined) continue;
    whole.holder.push(h);
    whole.item.push(i);
    whole.count.push(times);
    if (whole.count.length % linksAtOnce === 0) yield;
  }
  yield;
  const all = Incidence.of(holderAt.size, itemAt.size, whole);
  if (minMentions === 1) return all;
  // A contributor's mentions stand in several contributions: only their sum says whether they are enough.
  const kept = { holder: [] as number[], item: [] as number[], count: [] as number[] };
  for (let h = 0; h < all.holderCount; h++) {
    for (let at = all.holderStart[h]!; at < all.holderStart[h + 1]!; at++) {
      if (all.counts[at]! < minMentions) continue;
      kept.holder.push(h);
      kept.item.push(all.items[at]!);
      kept.count.push(all.counts[at]!);
    }
  }
  return Incidence.of(holderAt.size, itemAt.size, kept);
}

function placesOf(things: readonly { id: string }[]): Map<string, number> {
  return new Map(things.map(({ id }, place) => [id, place]));
}

export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
