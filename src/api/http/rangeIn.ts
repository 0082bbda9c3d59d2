/** Places of bytes, the last one included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The part that a Range header asks for, of so many bytes. Undefined where it asks for several parts or cannot be read: then the whole
 * is an answer (RFC 9110, 14.2).
 */
export function rangeIn(header: string, bytes: number): ByteRange | "unsatisfiable" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") return within(Math.max(0, bytes - Number(last)), bytes - 1);
  if (last === "") return within(Number(first), bytes - 1);
  return Number(last) < Number(first) ? undefined : within(Number(first), Math.min(Number(last), bytes - 1));
}

function within(start: number, end: number): ByteRange | "unsatisfiable" {
  return start > end ? "unsatisfiable" : { start, end };
}
