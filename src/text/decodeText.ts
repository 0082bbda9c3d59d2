const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes, or a sentence that says why it cannot be read. A byte order mark would shift every offset: it is refused. */
export function decodeText(bytes: Uint8Array): { text: string } | { problem: string } {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: "is UTF-16; save it as UTF-8" };
  }
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { problem: "begins with a byte order mark; save it as UTF-8 without BOM" };
  }
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { problem: "is not UTF-8; save it as UTF-8" };
  }
}
