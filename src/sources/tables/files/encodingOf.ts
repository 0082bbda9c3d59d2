import { createReadStream } from "node:fs";
import { ImportFault } from "../ImportFault.ts";
import { Utf8Scan } from "../../../text/Utf8Scan.ts";

/** An encoding by its name for people and its label for a TextDecoder. */
export interface Encoding {
  name: string;
  label: string;
}

const utf8 = { name: "UTF-8", label: "utf-8" };
const littleEndian = { name: "UTF-16 LE", label: "utf-16le" };
const bigEndian = { name: "UTF-16 BE", label: "utf-16be" };
const windows1252 = { name: "Windows-1252", label: "windows-1252" };
/** In Windows-1252 hardly any letters beyond ASCII follow each other so that they look like one of UTF-8. */
const strayForLetter = 4;

/**
 * The encoding of a text file: by its byte order mark, by the zeros of UTF-16, or else UTF-8 where all bytes of the file agree with
 * it, and Windows-1252, as Excel writes, or Mac Roman where they do not. Rejects with an ImportFault for what is not text, and for UTF-8 with a few
 * bytes that are none: as Windows-1252 all its other letters would turn into two.
 */
export async function encodingOf(file: string, start: Uint8Array): Promise<Encoding> {
  const marked = byMark(start) ?? byZeros(start);
  if (marked?.label === utf8.label && !(await isUtf8(file))) await refuseDamaged(file, 0);
  if (marked !== undefined) return marked;
  if (start.includes(0))
    throw new ImportFault(`${file} is not a text file: it holds zero bytes. Give a .csv or an .xlsx file.`);
  if (await isUtf8(file)) return utf8;
  await refuseDamaged(file, strayForLetter);
  return oneByteEncoding(start);
}

/**
 * What Windows-1252 has not, or has as a sign that nobody writes into a word, or as a capital within one; in Mac Roman these are letters
 * such as é, è, à, ô, and Ö at the start of a word.
 */
const onlyMac =
  /[\x81\x8d\x8f\x90\x9d]|(?<=[a-z])[\x8a\x8c\x8e\x9f]|[\x83\x86-\x89\x98\x99](?=[a-z])|(?<![^\s,;"])\x85(?=[a-z])/;
/** Letters in both, or a dash here and ñ, ó there. */
const eitherOfBoth = /[\x8a\x8c\x8e\x9a\x9c\x9e\x9f]|(?<=[a-z])[\x85\x94\x96\x97](?=[a-z])/;
/** Letters of Windows-1252 that Mac Roman has as signs: à to ö and ø to ü. */
const letters1252 = /[\xc0-\xd6\xd8-\xf6\xf8-\xfc]/;

/** As old programs of a Mac write, where letters fit it and none fits Windows-1252; where both may be meant, the name says so. */
function oneByteEncoding(start: Uint8Array): Encoding {
  const text = Buffer.from(start).toString("latin1");
  if (letters1252.test(text)) return windows1252;
  if (onlyMac.test(text)) return { name: "Mac Roman", label: "macintosh" };
  return eitherOfBoth.test(text)
    ? {
        ...windows1252,
        name: "Windows-1252, or Mac Roman: look at the letters with accents, and save it as UTF-8 if they are wrong",
      }
    : windows1252;
}

function byMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return { ...utf8, name: "UTF-8 with byte order mark" };
  if (first === 0xff && second === 0xfe) return littleEndian;
  if (first === 0xfe && second === 0xff) return bigEndian;
  return undefined;
}

/** In UTF-16 every other byte of the separators and digits of a table is zero. */
function byZeros(start: Uint8Array): Encoding | undefined {
  const zeros: [number, number] = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  const quarter = start.length / 4;
  if (zeros[1] > quarter && zeros[0] === 0) return littleEndian;
  if (zeros[0] > quarter && zeros[1] === 0) return bigEndian;
  return undefined;
}

async function isUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) decoder.decode(chunk as Uint8Array, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Refuses a file that has more than one letter of UTF-8 for so many bytes that are none; for any such byte where that is 0. */
async function refuseDamaged(file: string, most: number): Promise<void> {
  const scan = new Utf8Scan();
  for await (const chunk of createReadStream(file)) scan.add(chunk as Uint8Array);
  scan.end();
  const { first, letters, stray } = scan;
  if (first === undefined || (most > 0 && letters * most < stray)) return;
  const byte = first.byte.toString(16).toUpperCase();
  throw new ImportFault(
    `${file}, line ${first.line}: byte ${first.at} of the line (${byte}) is not UTF-8, and the rest of the file is (${stray} such bytes, ` +
      `${letters} characters of several bytes). Correct what stands there, and save the file as UTF-8.`,
  );
}
