import type { IncomingMessage } from "node:http";
import { idHeader } from "../logRequests.ts";

/** All that the head of a request says and where it comes from, as one text, and apart from it the id that it was given. */
export function headOf({ method, url, socket, rawHeaders }: IncomingMessage): { head: string; givenId?: string } {
  let head = `${method} ${url} ${socket.remoteAddress}`;
  let givenId: string | undefined;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    const value = rawHeaders[at + 1]!;
    if (name.length !== idHeader.length || name.toLowerCase() !== idHeader) head += `\n${name}\n${value}`;
    // As Node joins it.
    else givenId = givenId === undefined ? value : `${givenId}, ${value}`;
  }
  return givenId === undefined ? { head } : { head, givenId };
}
