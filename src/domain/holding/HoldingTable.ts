import { Stance } from "../mention/Mention.ts";
import { Incidence } from "../../statistics/incidence/Incidence.ts";
import { SharedCounter } from "../../statistics/incidence/SharedCounter.ts";
import type { Steps } from "../../threads/steps.ts";
import { incidenceOf } from "./incidenceOf.ts";
import { type StanceLink, Stances } from "./Stances.ts";
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
  /** Where it was not wholly read, ids of the items that it was read for; of what it holds that is known anyway. */
  readFor: ReadonlySet<string>;
  /** Whether somebody wrote down what was looked for in it and not found. */
  isMapped: boolean;
  groups: Groups;
  /** Ids of its contributions in scope. */
  contributions: string[];
}

export interface TableItem {
  id: string;
  name: string;
  kind?: string;
  /** With which stance it is held, where each stance counts as an item of its own. */
  stance?: Stance;
}

/** Whether a holder that does not hold an item was read for it. */
export function wasReadFor({ extent, readFor }: TableHolder, item: string): boolean {
  return extent === "FULL" || readFor.has(item);
}

/** Whether no more is known of how a holder was read than that what it holds was found. */
export function isUnmapped({ extent, isMapped }: TableHolder): boolean {
  return extent === "PARTIAL" && !isMapped;
}

/** A link by ids. */
export interface HeldLink {
  holder: string;
  item: string;
  times: number;
  /** Of mentions. */
  stance?: Stance | undefined;
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
  /** Contributions that count for several of the holders. */
  readonly jointContributions: number;
  readonly stances: Stances;
  readonly #holderAt: ReadonlyMap<string, number>;
  readonly #itemAt: ReadonlyMap<string, number>;
  #counter: SharedCounter | undefined;

  private constructor(
    question: TableQuestion,
    dataVersion: string,
    rows: Pick<HoldingTable, "holders" | "unread" | "items" | "jointContributions">,
    [holderAt, itemAt]: readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>],
    incidence: Incidence,
    stanceLinks: readonly StanceLink[],
  ) {
    this.question = question;
    this.dataVersion = dataVersion;
    this.holders = rows.holders;
    this.unread = rows.unread;
    this.items = rows.items;
    this.jointContributions = rows.jointContributions;
    this.#holderAt = holderAt;
    this.#itemAt = itemAt;
    this.incidence = incidence;
    this.stances = new Stances(stanceLinks, question.stances, (holder, item) => this.#isHeld(holder, item));
  }

  /** The table of what was read, in whatever order. */
  static *of(question: TableQuestion, dataVersion: string, read: TableRows): Steps<HoldingTable> {
    const holders = read.holders.filter(({ extent }) => extent !== "NONE").toSorted(byId);
    const unread = read.holders.filter(({ extent }) => extent === "NONE").toSorted(byId);
    yield;
    const items = itemsOf(question, read.items);
    const places = [placesOf(holders), placesOf(items)] as const;
    yield;
    const { whole, others } = yield* wholeOf(places, question, read.links);
    yield;
    const incidence = incidenceOf(whole, holders, items, question.minMentions);
    const { jointContributions } = read;
    const rows = { holders, unread, items, jointContributions };
    return new HoldingTable(question, dataVersion, rows, places, incidence, others);
  }

  #isHeld(holder: string, item: string): boolean {
    const [h, i] = [this.#holderAt.get(holder), this.#itemAt.get(item)];
    return h !== undefined && i !== undefined && this.incidence.itemsOf(h).includes(i);
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

/** What a table is made of, in whatever order. */
export interface TableRows {
  holders: readonly TableHolder[];
  items: readonly TableItem[];
  links: Iterable<HeldLink>;
  jointContributions: number;
}

/** Some milliseconds of work. */
const linksAtOnce = 4_000;

/** By id; each once for every stance asked, where opposition must not look like agreement. */
function itemsOf({ stances, isByStance }: TableQuestion, items: readonly TableItem[]): TableItem[] {
  const sorted = items.toSorted(byId);
  return isByStance ? sorted.flatMap((item) => stances.map((stance) => ({ ...item, stance }))) : sorted;
}

/** All links of the stances asked, however little evidence they have; and those whose stance says more than that they are there. */
function* wholeOf(
  [holderAt, itemAt]: readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>],
  { stances, isByStance }: TableQuestion,
  links: Iterable<HeldLink>,
): Steps<{ whole: Incidence; others: StanceLink[] }> {
  const whole = { holder: [] as number[], item: [] as number[], count: [] as number[] };
  const others: StanceLink[] = [];
  const isPlain = stances.length === 1 && stances[0] === Stance.AFFIRMS;
  const placeOf = ({ item, stance }: HeldLink) => itemAt.get(isByStance ? `${item} ${stance}` : item);
  let seen = 0;
  for (const link of links) {
    if (++seen % linksAtOnce === 0) yield;
    const { holder, item, times, stance } = link;
    const [h, i] = [holderAt.get(holder), placeOf(link)];
    if (stance !== undefined) {
      if (!isPlain || stance !== Stance.AFFIRMS) others.push({ holder, item, stance });
      if (!stances.includes(stance)) continue;
    }
    if (h === undefined || i === undefined) continue;
    whole.holder.push(h);
    whole.item.push(i);
    whole.count.push(times);
  }
  yield;
  return { whole: Incidence.of(holderAt.size, itemAt.size, whole), others };
}

function placesOf(things: readonly { id: string; stance?: Stance }[]): Map<string, number> {
  return new Map(things.map(({ id, stance }, place) => [stance === undefined ? id : `${id} ${stance}`, place]));
}

export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
