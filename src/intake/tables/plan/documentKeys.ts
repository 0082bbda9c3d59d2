import { PATH_KEY } from "../../../sources/seeds/records/rules.ts";
import type { Refusals } from "../../../sources/tables/Refusals.ts";
import type { Spot } from "../../../sources/tables/shape/Register.ts";
import { byNumber, identityOf, keptKeys } from "./keptKeys.ts";
import type { KnownDocument } from "./KnownDocument.ts";
import { slugOf } from "./slugOf.ts";

/** -999: beyond, a number looks like a year, and counting goes on from the last key. */
const longestNumber = 4;

/** What distinguishes a document from others. */
export interface DocumentName extends Spot {
  title: string;
  /** Key of its contributor, or keys of several, joined by -; undefined where that was refused. */
  contributor: string | undefined;
  date: string | undefined;
  /** As the table gives it; empty where it does not. */
  key: string;
}

/**
 * The key of each document, never one twice: the one that the table gives; else the one that the document has in the graph, where the
 * table brought it before; else a new one of process, contributor and title. Documents that these do not tell apart stay apart by
 * their date, and those of one date by their order: the second gets -2.
 */
export function documentKeys(
  prefix: string,
  documents: readonly DocumentName[],
  known: readonly KnownDocument[],
  refusals: Refusals,
): string[] {
  const keys = new Map<number, string>();
  for (const [at, { key }] of documents.entries())
    if (key !== "") keys.set(at, key.includes("/") ? key : `${prefix}/${key}`);
  refuseGiven(documents, keys, refusals);
  const given = new Set(keys.values());
  const unkeyed = new Map([...documents.entries()].filter(([at]) => !keys.has(at)));
  const kept = keptKeys(
    unkeyed,
    known.filter(({ key }) => !given.has(key)),
  );
  for (const [at, key] of kept) {
    keys.set(at, key);
    unkeyed.delete(at);
  }
  const last = new Map([...kept].sort(([a], [b]) => a - b).map(([at, key]) => [identityOf(documents[at]!), key]));
  const taken = new Set([...known.map(({ key }) => key), ...keys.values()]);
  for (const [at, key] of freshKeys(prefix, unkeyed, taken, last)) keys.set(at, key);
  return documents.map((_document, at) => keys.get(at)!);
}

function refuseGiven(documents: readonly DocumentName[], keys: ReadonlyMap<number, string>, refusals: Refusals): void {
  const seen = new Set<string>();
  for (const [at, key] of keys) {
    const { row, column, key: given } = documents[at]!;
    if (!PATH_KEY.test(key))
      refusals.add(
        row,
        column,
        given,
        "is not a key: lower-case letters and digits, joined by single - or ., parts joined by /",
      );
    if (seen.has(key))
      refusals.add(
        row,
        column,
        given,
        "is the key of another document of the table already; keep one, or choose another key",
      );
    seen.add(key);
  }
}

/**
 * Keys that nothing has yet. `last` are the last keys of documents, by identity, that are equal to some of these: theirs come after it,
 * so that the next import, which takes equal documents in order, gives each its own again.
 */
function freshKeys(
  prefix: string,
  documents: ReadonlyMap<number, DocumentName>,
  taken: Set<string>,
  last: Map<string, string>,
): Map<number, string> {
  const wishes = wishesOf(prefix, documents, taken, last);
  const times = timesOf(wishes.values());
  const isAlone = (at: number) => times.get(wishes.get(at)!) === 1;
  const numbers = [...documents.keys()];
  const tries = new Map<string, number>();
  const keys = new Map<number, string>();
  // Whoever is alone with a wish gets it before others count: a second "View" is not to take the key of "View 2".
  for (const at of [...numbers.filter(isAlone), ...numbers.filter((one) => !isAlone(one))]) {
    const identity = identityOf(documents.get(at)!);
    const before = last.get(identity);
    const wish = wishes.get(at)!;
    const base = before !== undefined && before.length > wish.length + longestNumber ? before : wish;
    const isFree = (key: string) => !taken.has(key) && (before === undefined || byNumber(before, key) < 0);
    let time = tries.get(base) ?? 1;
    const key = () => (time === 1 ? base : `${base}-${time}`);
    while (!isFree(key())) time += 1;
    tries.set(base, time);
    keys.set(at, key());
    taken.add(key());
    last.set(identity, key());
  }
  return keys;
}

/** The key that each document has if it is the only one of that title and contributor; else one with its date. */
function wishesOf(
  prefix: string,
  documents: ReadonlyMap<number, DocumentName>,
  taken: ReadonlySet<string>,
  last: ReadonlyMap<string, string>,
) {
  const plain = new Map(
    [...documents].map(([at, { contributor, title }]) => [at, `${prefix}/${contributor}/${slugOf(title)}`]),
  );
  const times = timesOf(plain.values());
  return new Map(
    [...plain].map(([at, key]) => {
      const document = documents.get(at)!;
      const { date } = document;
      const isOne = times.get(key) === 1 && !taken.has(key) && !last.has(identityOf(document));
      return [at, isOne || date === undefined || date === "" ? key : `${key}-${date}`];
    }),
  );
}

function timesOf(keys: Iterable<string>): Map<string, number> {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}
