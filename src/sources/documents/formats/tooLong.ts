/** A code point is of one or two units of a text, and of four bytes at most. */
const unitsOfPoint = { text: 2, bytes: 4 };

/** What is certainly longer, whatever its line breaks are: all others wait while such a text is only counted. */
export function tooLong(text: string | Uint8Array, longest = Infinity): { problem: string } | undefined {
  const units = typeof text === "string" ? unitsOfPoint.text : unitsOfPoint.bytes;
  // CR LF counts once.
  if (text.length <= longest * units * 2) return undefined;
  return { problem: `holds more than ${longest.toLocaleString("en")} characters; send it in parts` };
}
