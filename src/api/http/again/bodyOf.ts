import type { IncomingMessage } from "node:http";

/** Questions are shorter; what is longer is read by Fastify alone. */
const mostBytes = 16_384;

/** Whether a request says that it sends a body, of a length that is worth a look. */
export function hasShortBody({ method, headers }: IncomingMessage): boolean {
  const length = headers["content-length"];
  return method === "POST" && length !== undefined && Number(length) > 0 && Number(length) <= mostBytes;
}

/**
 * Gives the bytes of a body, a letter each, and lays them back for who reads the request; undefined where they did not come as one piece, or the
 * client went.
 */
export function whenBodyCame(request: IncomingMessage, take: (body: string | undefined) => void): void {
  const look = () => {
    request.off("readable", look).off("close", look);
    const bytes = request.read() as Buffer | null;
    if (bytes !== null) request.unshift(bytes);
    take(bytes?.length === Number(request.headers["content-length"]) ? bytes!.toString("latin1") : undefined);
  };
  request.on("readable", look).on("close", look);
}
