import type { IncomingMessage } from "node:http";
import { LastUsed } from "../../graphql/LastUsed.ts";
import { idHeader } from "../logRequests.ts";

/** All that the head of a request says, but for the id that it was given. */
export interface Head {
  /** No other has it. */
  number: number;
  method: string | undefined;
  /** Names and values of headers in turn. */
  said: readonly string[];
}

/** At one place: each may have to be compared. */
const mostAtPlace = 16;
const mostBytes = 4 * 1024 * 1024;
/** What a head takes in memory beside its letters. */
const bytesBeside = 1_000;

/** Heads of requests by their place, the last used ones. */
export class KnownHeads {
  readonly #heads = new LastUsed<Head[]>(mostBytes);
  #count = 0;

  get(place: string, { method, rawHeaders }: IncomingMessage): Head | undefined {
    return this.#heads.get(place)?.find((head) => head.method === method && isSame(head.said, rawHeaders));
  }

  /** As `get`; what is not known is noted. */
  note(place: string, request: IncomingMessage): Head {
    const known = this.get(place, request);
    if (known !== undefined) return known;
    const head = { number: (this.#count += 1), method: request.method, said: saidIn(request.rawHeaders) };
    const heads = [head, ...(this.#heads.get(place) ?? [])].slice(0, mostAtPlace);
    this.#heads.set(place, heads, 2 * place.length + heads.reduce((sum, one) => sum + sizeOf(one), 0));
    return head;
  }
}

/** From where a request comes, what it asks for, and how long its body is: what differs between most of those that are not the same. */
export function placeOf({ url, socket, headers }: IncomingMessage): string {
  return `${socket.remoteAddress} ${headers["content-length"] ?? ""} ${url}`;
}

/** To compare is faster than to join and to look up: each request is a new text, which would be hashed as a whole. */
function isSame(said: readonly string[], rawHeaders: readonly string[]): boolean {
  let place = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name === said[place] && rawHeaders[at + 1] === said[place + 1]) place += 2;
    else if (!isId(name)) return false;
  }
  return place === said.length;
}

function saidIn(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_text, at) => !isId(rawHeaders[at - (at % 2)]!));
}

function isId(name: string): boolean {
  return name.length === idHeader.length && name.toLowerCase() === idHeader;
}

function sizeOf({ said }: Head): number {
  // Letters beyond Latin take two bytes each.
  return bytesBeside + said.reduce((sum, text) => sum + 2 * text.length, 0);
}
