import type { Socket } from "node:net";

const lineEnd = 10;

/** What comes on a connection, a line of JSON for each message, until it ends. Rejects where a line is no JSON, or the connection breaks. */
export async function* messagesOn<Message>(socket: Socket): AsyncGenerator<Message> {
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

/** Sends a message; resolves when there is room for more, or nobody listens any longer. */
export async function sendOn(socket: Socket, message: object): Promise<void> {
  if (!socket.writable || socket.write(`${JSON.stringify(message)}\n`)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      socket.off("drain", done).off("close", done);
      resolve();
    };
    socket.once("drain", done).once("close", done);
  });
}
