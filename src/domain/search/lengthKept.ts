/**
 * A length as Lucene keeps it, in a byte: up to 39 as it is, above with three bits behind the first. Kept so that scores are Lucene's
 * (org.apache.lucene.util.SmallFloat, intToByte4).
 */
export function lengthKept(length: number): number {
  const over = length - 24;
  if (over < 16) return length;
  const shift = 31 - Math.clz32(over) - 3;
  return 24 + ((over >> shift) << shift);
}
