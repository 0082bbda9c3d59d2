/** A bit each, the lowest first. */
export function bitsOf(flags: readonly boolean[]): Buffer {
  const bits = Buffer.alloc(Math.ceil(flags.length / 8));
  for (let at = 0; at < flags.length; at++) if (flags[at]) bits[at >> 3]! |= 1 << (at & 7);
  return bits;
}
