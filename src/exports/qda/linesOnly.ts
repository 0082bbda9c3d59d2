/** A text with nothing but LF at the ends of its lines, and no byte order mark, as coding programs want it. */
export interface PlainLines {
  text: string;
  /** Where a UTF-16 offset of the text as it was stands in this one. */
  unitAt(offset: number): number;
}

export function linesOnly(raw: string): PlainLines {
  const text = raw.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const gone = [...raw.matchAll(/^\ufeff|\r(?=\n)/g)].map(({ index }) => index);
  return { text, unitAt: (offset) => offset - gone.filter((at) => at < offset).length };
}
