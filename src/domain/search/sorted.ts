import type { PostingCounts } from "../../snapshot/postingsOf.ts";

/** Numbers, ascending, each once. */
export type Numbers = Uint32Array;

/** The first place from `from` on whose number is not below `wanted`. Steps get longer: near places are found at once. */
export function placeOf(numbers: Numbers, wanted: number, from = 0): number {
  if (from >= numbers.length || numbers[from]! >= wanted) return from;
  let low = from;
  let step = 1;
  while (low + step < numbers.length && numbers[low + step]! < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, numbers.length);
  low += 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those from a number on and below another. */
export function between(numbers: Numbers, [from, to]: readonly [number, number]): Numbers {
  const first = placeOf(numbers, from);
  return numbers.subarray(first, placeOf(numbers, to, first));
}

/** A list so many times as long as another is looked up in, not walked. */
export const sparse = 16;

/** A list that may also say at once whether it has a number: there stands something other than 0. */
export interface Listed {
  numbers: Numbers;
  marks?: Uint16Array | Uint8Array | undefined;
}

/** Those of the shorter list that the longer one has, or has not. */
export function filtered(numbers: Numbers, by: Listed, keep: "common" | "others"): Numbers {
  if (keep === "common" && by.numbers.length < numbers.length) return filtered(by.numbers, { numbers }, keep);
  const kept = new Uint32Array(numbers.length);
  let count = 0;
  let place = 0;
  if (by.marks !== undefined || by.numbers.length < numbers.length * sparse)
    return marked(numbers, by.marks ?? marksOf(by.numbers), keep, kept);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!;
    place = placeOf(by.numbers, number, place);
    if ((by.numbers[place] === number) === (keep === "common")) kept[count++] = number;
  }
  return kept.subarray(0, count);
}

/** The same without a branch that depends on what stands there, as half of the guesses would be wrong. */
function marked(numbers: Numbers, marks: Uint16Array | Uint8Array, keep: "common" | "others", kept: Numbers): Numbers {
  const isKept = keep === "common";
  let count = 0;
  for (let at = 0; at < numbers.length; at++) {
    kept[count] = numbers[at]!;
    // What lies behind the end of the marks is undefined, and not above 0.
    count += Number(marks[numbers[at]!]! > 0 === isKept);
  }
  return kept.subarray(0, count);
}

function marksOf(numbers: Numbers): Uint8Array {
  const marks = new Uint8Array(1 + (numbers.at(-1) ?? 0));
  for (let at = 0; at < numbers.length; at++) marks[numbers[at]!] = 1;
  return marks;
}

/** All numbers of some lists. */
export function union(lists: readonly Listed[]): Listed {
  const some = lists.filter(({ numbers }) => numbers.length > 0);
  if (some.length < 2) return some[0] ?? { numbers: new Uint32Array(0) };
  const all = some.map(({ numbers }) => numbers);
  const [from, to] = endsOf(all);
  const marks = new Uint8Array(to);
  for (const numbers of all) for (let at = 0; at < numbers.length; at++) marks[numbers[at]!] = 1;
  return { numbers: placesSet(marks, from, sumOf(all)), marks };
}

export interface Counts {
  numbers: Numbers;
  counts: PostingCounts;
  /** The same by number: where the list is long, this is faster than looking up. */
  byNumber?: Uint16Array | undefined;
}

/** Counts by number, for numbers below a limit. */
export function byNumber({ numbers, counts }: Counts, limit: number): Uint16Array {
  const all = new Uint16Array(limit);
  for (let at = 0; at < numbers.length; at++) all[numbers[at]!] = counts[at]!;
  return all;
}

const mostCounted = 2 ** 16 - 1;

/** All numbers of some lists, the counts of common ones added. */
export function summed(lists: readonly Counts[]): Counts {
  const some = lists.filter(({ numbers }) => numbers.length > 0);
  if (some.length < 2) return some[0] ?? { numbers: new Uint32Array(0), counts: new Uint16Array(0) };
  const numbersOfAll = some.map(({ numbers }) => numbers);
  const [from, to] = endsOf(numbersOfAll);
  const sums = new Uint16Array(to);
  for (const { numbers, counts } of some)
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]!;
      sums[number] = Math.min(mostCounted, sums[number]! + counts[at]!);
    }
  const numbers = placesSet(sums, from, sumOf(numbersOfAll));
  const counts = new Uint16Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) counts[at] = sums[numbers[at]!]!;
  return { numbers, counts, byNumber: sums };
}

/** The smallest number of lists, and one more than the largest. */
function endsOf(lists: readonly Numbers[]): [number, number] {
  return [Math.min(...lists.map((list) => list[0]!)), 1 + Math.max(...lists.map((list) => list.at(-1)!))];
}

function sumOf(lists: readonly Numbers[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0);
}

/** Where something other than 0 stands from a place on, so many places at most; without a branch, as in `marked`. */
function placesSet(marks: Uint8Array | Uint16Array, from: number, most: number): Numbers {
  const places = new Uint32Array(Math.min(most, marks.length - from) + 1);
  let count = 0;
  for (let at = from; at < marks.length; at++) {
    places[count] = at;
    count += Number(marks[at]! > 0);
  }
  return places.subarray(0, count);
}
