import { digestOf } from "../../../text/digestOf.ts";
import { groupBy } from "../../../text/groupBy.ts";
import type { Refusals } from "../../../sources/tables/Refusals.ts";
import type { Spot, TablePrinciple } from "../../../sources/tables/shape/Register.ts";
import type { KnownPrinciple } from "./KnownPrinciple.ts";
import { slugOf } from "./slugOf.ts";
import { spellingOf } from "./spellingOf.ts";

/** The keys of the principles of a table's own scheme. */
export interface PrincipleKeys {
  /** By number in the register. */
  headings: string[];
  /** By name. */
  groups: Map<string, string>;
}

/**
 * `rights.privacy`, and `rights.group.online` for a group; where two headings would have one key, their groups tell them apart:
 * `rights.online.privacy`. What the table brought before keeps its key. Names that only a key does not tell apart, because it is cut
 * or they are of another script, get keys with a digest; names of one spelling are refused.
 */
export function principleKeys(
  scheme: string,
  headings: readonly TablePrinciple[],
  known: readonly KnownPrinciple[],
  refusals: Refusals,
): PrincipleKeys {
  const names = [...groupNames(scheme, headings, known), ...headingNames(scheme, headings, known)];
  const keys = new KeyTaker(known, refusals);
  const [given, groups] = [new Map<number, string>(), new Map<string, string>()];
  // What has a key already is not to lose it to what comes before it.
  for (const one of [...names.filter(({ isKept }) => isKept), ...names.filter(({ isKept }) => !isKept)]) {
    const key = keys.take(one);
    if (one.number === undefined) groups.set(one.name, key);
    else given.set(one.number, key);
  }
  return { groups, headings: headings.map((_heading, number) => given.get(number)!) };
}

/** A group or a heading that is to have a key. */
interface Named {
  /** Of the heading; undefined for a group. */
  number?: number;
  name: string;
  /** Different ones may not have one key. */
  spelling: string;
  wish: string;
  isKept: boolean;
  spot: Spot;
}

function groupNames(scheme: string, headings: readonly TablePrinciple[], known: readonly KnownPrinciple[]): Named[] {
  const kept = new Map(known.filter(({ isGroup }) => isGroup).map(({ key, labels }) => [labels[0], key]));
  return [...groupBy(headings, ({ group }) => group)].flatMap(([name, [spot]]) => {
    const key = kept.get(name);
    const wish = key ?? `${scheme}.group.${slugOf(name)}`;
    const spelling = JSON.stringify([spellingOf(name)]);
    return name === "" ? [] : [{ name, spelling, wish, isKept: key !== undefined, spot: spot! }];
  });
}

function headingNames(scheme: string, headings: readonly TablePrinciple[], known: readonly KnownPrinciple[]): Named[] {
  const kept = keptKeys(headings, known);
  const plain = headings.map(({ label }) => `${scheme}.${slugOf(label)}`);
  const times = groupBy(plain, (key) => key);
  return headings.map((spot, number) => {
    const { label: name, group } = spot;
    const isOne = times.get(plain[number]!)!.length === 1 || group === "";
    const wish = isOne ? plain[number]! : `${scheme}.${slugOf(group)}.${slugOf(name)}`;
    const spelling = isOne ? spellingOf(name) : JSON.stringify([spellingOf(group), spellingOf(name)]);
    return { number, name, spelling, wish: kept.get(number) ?? wish, isKept: kept.has(number), spot };
  });
}

/** Gives each key once, and none that the graph has for a name of another spelling. */
class KeyTaker {
  readonly #known: ReadonlyMap<string, string>;
  readonly #taken = new Map<string, { name: string; spelling: string }>();
  readonly #refusals: Refusals;

  constructor(known: readonly KnownPrinciple[], refusals: Refusals) {
    this.#known = new Map(known.map(({ key, labels }) => [key, spellingOf(labels[0] ?? "")]));
    this.#refusals = refusals;
  }

  take({ wish, name, spelling, spot }: Named): string {
    const key = this.#isOthers(wish, name, spelling) ? `${wish}-${digestOf(spelling).slice(0, 6)}` : wish;
    const before = this.#taken.get(key);
    if (before !== undefined)
      this.#refusals.add(
        spot.row,
        spot.column,
        name,
        `would have the same key as "${before.name}" (${key}); name them differently, or put them in groups`,
      );
    this.#taken.set(key, { name, spelling });
    return key;
  }

  #isOthers(key: string, name: string, spelling: string): boolean {
    const before = this.#taken.get(key);
    const known = this.#known.get(key);
    return before === undefined ? known !== undefined && known !== spellingOf(name) : before.spelling !== spelling;
  }
}

/** The keys of headings that the graph has from before: by label and group, or by label where there is only one left on each side. */
function keptKeys(headings: readonly TablePrinciple[], known: readonly KnownPrinciple[]): Map<number, string> {
  const kept = new Map<number, string>();
  const left = new Set(known.filter(({ isGroup }) => !isGroup));
  for (const nameOf of [
    ({ label, group }: { label: string; group: string }) => JSON.stringify([label, group]),
    ({ label }: { label: string }) => label,
  ]) {
    const named = groupBy(left, ({ labels, groups }) => nameOf({ label: labels[0] ?? "", group: groups[0] ?? "" }));
    const missing = [...headings.keys()].filter((number) => !kept.has(number));
    for (const [name, numbers] of groupBy(missing, (number) => nameOf(headings[number]!))) {
      const [one, ...more] = named.get(name) ?? [];
      if (one === undefined || more.length > 0 || numbers.length > 1) continue;
      kept.set(numbers[0]!, one.key);
      left.delete(one);
    }
  }
  return kept;
}
