import { windows1252Text } from "./windows1252Text.ts";

const declaredWithin = 1_024;
const marks: [bytes: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** The characters of an HTML file: by its byte order mark, by the encoding that it declares, else UTF-8, else Windows-1252. */
export function decodeHtml(bytes: Uint8Array): { text: string } | { problem: string } {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  const head = Buffer.from(bytes.subarray(0, declaredWithin)).toString("latin1");
  const declared = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  if (marked !== undefined || declared !== undefined) return decoded(bytes, marked ?? declared ?? "");
  const asUtf8 = decoded(bytes, "utf-8");
  return "text" in asUtf8 ? asUtf8 : decoded(bytes, "windows-1252");
}

function decoded(bytes: Uint8Array, encoding: string): { text: string } | { problem: string } {
  // Whoever can read the declaration in ASCII does not hold UTF-16, as the HTML standard says too.
  const known = /^utf-?16/i.test(encoding) && bytes[0] === 0x3c ? "utf-8" : encoding;
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(known, { fatal: true });
  } catch {
    return { problem: `says that its encoding is "${encoding}", which nobody knows; correct its meta charset` };
  }
  try {
    const text = decoder.decode(bytes);
    return { text: decoder.encoding === "windows-1252" ? windows1252Text(text) : text };
  } catch {
    return { problem: `says that its encoding is ${known}, and is not; correct its meta charset` };
  }
}
