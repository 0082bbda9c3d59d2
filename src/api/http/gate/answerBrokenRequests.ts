import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { roomInRound } from "../../../threads/steps.ts";
import { errorBody } from "../httpFaults.ts";
import { clientOf } from "./clientOf.ts";

const statuses: Readonly<Record<string, { status: number; code: string; sentence: string }>> = {
  HPE_INVALID_METHOD: { status: 405, code: "METHOD_NOT_ALLOWED", sentence: "There is no such method." },
  HPE_HEADER_OVERFLOW: { status: 431, code: "BAD_USER_INPUT", sentence: "The head of the request is too large." },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: "BAD_USER_INPUT", sentence: "The request came too slowly." },
};
const unreadable = { status: 400, code: "BAD_USER_INPUT", sentence: "This is not an HTTP request." };

const waiting = new WeakSet<Socket>();

/** What cannot be read as a request is answered in the same shape as all else, in its address's turn, and the connection ends. */
export function answerBrokenRequests(error: NodeJS.ErrnoException, socket: Socket): void {
  // What else it sends meanwhile is as broken.
  if (waiting.has(socket)) return;
  const room = roomInRound(clientOf(socket.remoteAddress ?? ""));
  if (room === undefined) return answer(error, socket);
  waiting.add(socket);
  void room.then(() => {
    waiting.delete(socket);
    answer(error, socket);
  });
}

function answer(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) {
    // Given the error, the socket would report it here again.
    socket.destroy();
    return;
  }
  const { status, code, sentence } = statuses[error.code ?? ""] ?? unreadable;
  const body = JSON.stringify(errorBody(code, sentence));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...(status === 405 ? ["Allow: GET, HEAD, POST"] : []),
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "X-Content-Type-Options: nosniff",
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
