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

/** A list so many times as long as another is looked up in, not walked. */
const sparse = 16;

/** Those of the shorter list that the longer one has, or has not. */
export function filtered(numbers: Numbers, by: Numbers, keep: "common" | "others"): Numbers {
  const [short, long] = keep === "common" && by.length < numbers.length ? [by, numbers] : [numbers, by];
  const kept = new Uint32Array(short.length);
  let count = 0;
  let place = 0;
  if (long.length < short.length * sparse) return marked(short, long, keep);
  for (let at = 0; at < short.length; at++) {
    const number = short[at]!;
    place = placeOf(long, number, place);
    if ((long[place] === number) === (keep === "common")) kept[count++] = number;
  }
  return kept.subarray(0, count);
}

/** The same without a branch that depends on what stands there, as half of the guesses would be wrong. */
function marked(numbers: Numbers, by: Numbers, keep: "common" | "others"): Numbers {
  const marks = new Uint8Array(1 + Math.max(numbers.at(-1) ?? 0, by.at(-1) ?? 0));
  for (let at = 0; at < by.length; at++) marks[by[at]!] = 1;
  const wanted = Number(keep === "common");
  const kept = new Uint32Array(numbers.length);
  let count = 0;
  for (let at = 0; at < numbers.length; at++) {
    kept[count] = numbers[at]!;
    count += Number(marks[numbers[at]!] === wanted);
  }
  return kept.subarray(0, count);
}

export interface Counts {
  numbers: Numbers;
  counts: Uint16Array;
}

/** The numbers of both, the counts of common ones added. */
export function summed(a: Counts, b: Counts): Counts {
  if (a.numbers.length === 0) return b;
  if (b.numbers.length === 0) return a;
  const numbers = new Uint32Array(a.numbers.length + b.numbers.length);
  const counts = new Uint16Array(numbers.length);
  let count = 0;
  let left = 0;
  let right = 0;
  while (left < a.numbers.length || right < b.numbers.length) {
    const x = left < a.numbers.length ? a.numbers[left]! : Infinity;
    const y = right < b.numbers.length ? b.numbers[right]! : Infinity;
    numbers[count] = Math.min(x, y);
    if (x <= y) counts[count]! += a.counts[left++]!;
    if (y <= x) counts[count]! += b.counts[right++]!;
    count += 1;
  }
  return { numbers: numbers.subarray(0, count), counts: counts.subarray(0, count) };
}
