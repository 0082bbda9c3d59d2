import { sha256Of } from "../../text/sha256Of.ts";
import { windows1252Text } from "../../text/windows1252Text.ts";
import type { FetchRecord } from "../seeds/records/FetchRecord.ts";
import { IngestFault } from "./IngestFault.ts";

const timeoutMs = 30_000;
/** The texts of submissions are some kilobytes. */
const mostBytes = 20_000_000;

/**
 * The bytes of a text that is kept elsewhere, taken out of that file as its record says. Throws IngestFault where the file cannot be had,
 * and where what comes is not the text of this sha256.
 */
export async function fetchText({ url, encoding }: FetchRecord, sha256: string): Promise<Uint8Array> {
  const decoded = new TextDecoder(encoding).decode(await downloaded(url));
  const text = encoding === "windows-1252" ? windows1252Text(decoded) : decoded;
  const bytes = new TextEncoder().encode(`${text.replaceAll("\r\n", "\n").trim()}\n`);
  const digest = sha256Of(bytes);
  if (digest === sha256) return bytes;
  throw new IngestFault(
    `${url} holds another text than the one that was coded (sha256 ${digest}, and ${sha256} was coded); it was changed there.`,
  );
}

async function downloaded(url: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!answer.ok) throw new IngestFault(`${url} answers ${answer.status} ${answer.statusText}.`);
    return await bytesOf(answer);
  } catch (error) {
    if (error instanceof IngestFault) throw error;
    const { message, cause } = error as Error;
    const why = cause instanceof Error ? cause.message || String((cause as { code?: string }).code) : message;
    throw new IngestFault(
      `${url} cannot be reached (${why}). This needs the Internet; without it, give the file itself: concordance attach FILE.`,
    );
  }
}

/** Read piece by piece: nobody has to promise how long it is. */
async function bytesOf({ body, url }: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > mostBytes)
      throw new IngestFault(
        `${url} holds more than ${mostBytes} bytes, which is more than the text of a contribution has. Check the recorded address.`,
      );
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
