import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { errorBody } from "../httpFaults.ts";

const statuses: Readonly<Record<string, { status: number; code: string; sentence: string }>> = {
  HPE_INVALID_METHOD: { status: 405, code: "METHOD_NOT_ALLOWED", sentence: "There is no such method." },
  HPE_HEADER_OVERFLOW: { status: 431, code: "BAD_USER_INPUT", sentence: "The head of the request is too large." },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: "BAD_USER_INPUT", sentence: "The request came too slowly." },
};
const unreadable = { status: 400, code: "BAD_USER_INPUT", sentence: "This is not an HTTP request." };

/** What cannot be read as a request is answered in the same shape as all else, and the connection ends. */
export function answerBrokenRequests(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) {
    socket.destroy(error);
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
