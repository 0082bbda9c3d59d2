import { on } from "node:events";
import type { MessagePort } from "node:worker_threads";
import type { Line } from "./Line.ts";

/** Between threads: messages are copied as they are. */
export function portLine(port: MessagePort): Line {
  let isOver = false;
  port.once("close", () => (isOver = true));
  return {
    async *messages<Message>() {
      for await (const [message] of on(port, "message", { close: ["close"] } as object)) yield message as Message;
    },
    async send(message) {
      port.postMessage(message);
    },
    end() {
      isOver = true;
      port.close();
    },
    get isOver() {
      return isOver;
    },
  };
}
