import type { IncomingMessage } from "node:http";

/** Questions are shorter; what is longer is read by Fastify alone. */
const mostBytes = 16_384;
const byLetters = "latin1";

/** Whether a request says that it sends a body, of a length that is worth a look. */
export function hasShortBody({ method, headers }: IncomingMessage): boolean {
  const length = headers["content-length"];
  return method === "POST" && length !== undefined && Number(length) > 0 && Number(length) <= mostBytes;
}

/**
 * Gives the bytes of a body, a letter each, where they came with their head, and lays them back for who reads the request; else undefined. A
 * listener that waited for them would cost more than it saves.
 */
export function whenBodyCame(request: IncomingMessage, take: (body: string | undefined) => void): void {
  // Node reads the bytes that are there before it goes on.
  process.nextTick(() => {
    if (request.readableLength !== Number(request.headers["content-length"])) return take(undefined);
    const bytes = request.read() as Buffer;
    request.unshift(bytes);
    take(bytes.toString(byLetters));
  });
}

/** What `whenBodyCame` gives for a body that was read as this text. */
export function bytesIn(text: string): string {
  return Buffer.from(text).toString(byLetters);
}
