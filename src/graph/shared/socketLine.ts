import type { Socket } from "node:net";
import type { Line } from "./Line.ts";

const lineEnd = 10;
const lastWordMs = 200;

/** A line of JSON for each message. */
export function socketLine(socket: Socket): Line {
  let hasEnded = false;
  socket.on("error", () => undefined);
  return {
    messages: () => messagesOn(socket),
    send: (message) => sendOn(socket, message),
    end() {
      hasEnded = true;
      socket.destroySoon();
      setTimeout(() => socket.destroy(), lastWordMs).unref();
    },
    get isOver() {
      return hasEnded || socket.destroyed;
    },
  };
}

/** Rejects where a line is no JSON, or the connection breaks. */
async function* messagesOn<Message>(socket: Socket): AsyncGenerator<Message> {
  let pieces: Buffer[] = [];
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, start)) {
      const line = Buffer.concat([...pieces, chunk.subarray(start, end)]);
      pieces = [];
      start = end + 1;
      yield JSON.parse(line.toString("utf8")) as Message;
    }
    pieces.push(chunk.subarray(start));
  }
}

async function sendOn(socket: Socket, message: object): Promise<void> {
  if (!socket.writable || socket.write(`${JSON.stringify(message)}\n`)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      socket.off("drain", done).off("close", done);
      resolve();
    };
    socket.once("drain", done).once("close", done);
  });
}
