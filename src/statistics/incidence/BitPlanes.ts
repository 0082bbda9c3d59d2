/** Columns of bits that are added at once: what numbers of three bits can sum up. */
export const COLUMNS_AT_ONCE = 7;

/**
 * A counter for each of many positions, kept as planes: plane j holds bit j of the counters of 32 positions a word. One step adds to
 * 32 counters, or compares them, so that only those that matter are ever read one by one.
 */
export class BitPlanes {
  readonly wordsAPlane: number;
  readonly #planes: Int32Array;
  /** Where the planes end that the counters need now. */
  #end = 0;

  /** `most`: what no counter will ever exceed. */
  constructor(size: number, most: number) {
    this.wordsAPlane = Math.ceil(size / 32);
    this.#planes = new Int32Array(planesFor(most) * this.wordsAPlane);
  }

  /** Starts again from 0, to count up to `most`. */
  clear(most: number): void {
    this.#end = planesFor(most) * this.wordsAPlane;
    this.#planes.fill(0, 0, this.#end);
  }

  addOne(position: number): void {
    let carry = 1 << (position & 31);
    for (let at = position >>> 5; carry !== 0; at += this.wordsAPlane) {
      const plane = this.#planes[at]!;
      this.#planes[at] = plane ^ carry;
      carry &= plane;
    }
  }

  /**
   * Adds the seven columns of `bits` that start at the first places of `starts`, from the word of position `from` on: by full adders,
   * to numbers of three bits first (Harley and Seal's population count), then to the planes.
   */
  addSeven(bits: Int32Array, starts: Uint32Array, from: number): void {
    const [planes, words, end] = [this.#planes, this.wordsAPlane, this.#end];
    const [a, b, c, d] = [starts[0]!, starts[1]!, starts[2]!, starts[3]!];
    const [e, f, g] = [starts[4]!, starts[5]!, starts[6]!];
    for (let word = from >>> 5; word < words; word++) {
      const ab = bits[a + word]! ^ bits[b + word]!;
      const abc = ab ^ bits[c + word]!;
      const twosOfAbc = (bits[a + word]! & bits[b + word]!) | (ab & bits[c + word]!);
      const de = bits[d + word]! ^ bits[e + word]!;
      const def = de ^ bits[f + word]!;
      const twosOfDef = (bits[d + word]! & bits[e + word]!) | (de & bits[f + word]!);
      const six = abc ^ def;
      const ones = six ^ bits[g + word]!;
      const twosOfOnes = (abc & def) | (six & bits[g + word]!);
      const four = twosOfAbc ^ twosOfDef;
      const twos = four ^ twosOfOnes;
      const fours = (twosOfAbc & twosOfDef) | (four & twosOfOnes);

      const [plane0, plane1, plane2] = [planes[word]!, planes[words + word]!, planes[2 * words + word]!];
      planes[word] = plane0 ^ ones;
      let carry = plane0 & ones;
      const half1 = plane1 ^ twos;
      planes[words + word] = half1 ^ carry;
      carry = (plane1 & twos) | (half1 & carry);
      const half2 = plane2 ^ fours;
      planes[2 * words + word] = half2 ^ carry;
      carry = (plane2 & fours) | (half2 & carry);
      for (let at = 3 * words + word; at < end; at += words) {
        const plane = planes[at]!;
        planes[at] = plane ^ carry;
        carry &= plane;
      }
    }
  }

  /** The number at a position. */
  at(position: number): number {
    const [word, bit] = [position >>> 5, position & 31];
    let number = 0;
    for (let at = word, value = 1; at < this.#end; at += this.wordsAPlane, value *= 2)
      if ((this.#planes[at]! >>> bit) & 1) number += value;
    return number;
  }

  /** The first position of from … to - 1 whose number is `least` or more, or `to`. */
  nextWith(least: number, from: number, to: number): number {
    let atLeast = this.#atLeast(least, from >>> 5) & (-1 << (from & 31));
    for (let word = from >>> 5; ; atLeast = this.#atLeast(least, word)) {
      if (atLeast !== 0) return Math.min(to, word * 32 + 31 - Math.clz32(atLeast & -atLeast));
      if (++word * 32 >= to) return to;
    }
  }

  /** A bit for each position of the word: whether its number is `least` or more. */
  #atLeast(least: number, word: number): number {
    let [is, rest] = [-1, least];
    for (let at = word; at < this.#end; at += this.wordsAPlane, rest >>>= 1)
      is = rest & 1 ? is & this.#planes[at]! : is | this.#planes[at]!;
    return rest === 0 ? is : 0;
  }

  /**
   * Writes the numbers from the word of position `from` on, for up to 255 in each (`clear`ed so): `quarters` are their bytes,
   * four positions a word, the first in the lowest.
   */
  writeBytes(quarters: Uint32Array, from: number): void {
    for (let word = from >>> 5; word < this.wordsAPlane; word++) {
      let [a, b, c, d] = [0, 0, 0, 0];
      let [e, f, g, h] = [0, 0, 0, 0];
      for (let at = word, plane = 0; at < this.#end; at += this.wordsAPlane, plane++) {
        const bits = this.#planes[at]!;
        a |= SPREAD[bits & 15]! << plane;
        b |= SPREAD[(bits >>> 4) & 15]! << plane;
        c |= SPREAD[(bits >>> 8) & 15]! << plane;
        d |= SPREAD[(bits >>> 12) & 15]! << plane;
        e |= SPREAD[(bits >>> 16) & 15]! << plane;
        f |= SPREAD[(bits >>> 20) & 15]! << plane;
        g |= SPREAD[(bits >>> 24) & 15]! << plane;
        h |= SPREAD[bits >>> 28]! << plane;
      }
      const at = 8 * word;
      [quarters[at], quarters[at + 1], quarters[at + 2], quarters[at + 3]] = [a, b, c, d];
      [quarters[at + 4], quarters[at + 5], quarters[at + 6], quarters[at + 7]] = [e, f, g, h];
    }
  }
}

/** Four bits, each as the lowest of a byte. */
const SPREAD = Int32Array.from({ length: 16 }, (_, bits) =>
  [0, 1, 2, 3].reduce((bytes, bit) => bytes | (((bits >>> bit) & 1) << (8 * bit)), 0),
);

/** Three at least, since numbers of three bits are added. */
function planesFor(most: number): number {
  return Math.max(3, 32 - Math.clz32(most));
}
