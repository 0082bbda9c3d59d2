import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { type Message, packed, unpacked, type Value } from "./packStream.ts";

const tags = {
  hello: 0x01,
  logon: 0x6a,
  goodbye: 0x02,
  reset: 0x0f,
  run: 0x10,
  begin: 0x11,
  commit: 0x12,
  pull: 0x3f,
  route: 0x66,
};
const [success, ignored, failure, record] = [0x70, 0x7e, 0x7f, 0x71];
const nameOfTag = new Map(Object.entries(tags).map(([name, tag]) => [tag, name as keyof typeof tags]));

/** What a member is to do with a message instead of answering it as it should. */
export type Fault = { code: string } | "cut" | "silence";

interface State {
  isWrite: boolean;
  hasFailed: boolean;
}

export interface MemberParts {
  /** Decides over each message; undefined lets it through. */
  faultAt: (message: keyof typeof tags, isWrite: boolean, member: BoltMember) => Fault | undefined;
  /** The addresses that clients shall use. */
  table: () => { role: "READ" | "WRITE" | "ROUTE"; addresses: string[] }[];
  /** For bolt+s. */
  tls?: { key: Buffer; cert: Buffer };
}

/** One member of a cluster as drivers see it (Bolt 5.4): every statement answers with one row `{ one: 1 }`. It keeps nothing. */
export class BoltMember {
  readonly #parts: MemberParts;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #port = 0;
  /** What transactions said of themselves, in order. */
  readonly told: object[] = [];
  /** What it was asked, in order. */
  readonly asked: string[] = [];

  constructor(parts: MemberParts) {
    this.#parts = parts;
    const meet = (socket: Socket) => this.#meet(socket);
    this.#server = parts.tls === undefined ? createServer(meet) : createTlsServer(parts.tls, meet);
  }

  /** At a free port, and after its death at the same again. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  get address(): string {
    return `127.0.0.1:${this.#port}`;
  }

  /** As if its machine were switched off. */
  async die(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #meet(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket)).on("error", () => undefined);
    let waiting = Buffer.alloc(0);
    let isAgreed = false;
    const state = { isWrite: false, hasFailed: false };
    socket.on("data", (chunk: Buffer) => {
      waiting = Buffer.concat([waiting, chunk]);
      if (!isAgreed && waiting.length >= 20) {
        isAgreed = true;
        waiting = waiting.subarray(20);
        socket.write(Buffer.from([0, 0, 4, 5]));
      }
      for (let message = isAgreed && messageIn(waiting); message !== false; message = messageIn(waiting)) {
        waiting = waiting.subarray(message.size);
        this.#answer(socket, unpacked(message.bytes), state);
      }
    });
  }

  #answer(socket: Socket, { tag, fields }: Message, state: State): void {
    const name = nameOfTag.get(tag) ?? "reset";
    const send = (answer: number, ...values: Value[]) => socket.write(chunked(packed({ tag: answer, fields: values })));
    if (name === "goodbye") return void socket.end();
    if (name === "reset") state.hasFailed = false;
    if (state.hasFailed) return void send(ignored);
    this.#note(name, fields, state);
    const fault = this.#parts.faultAt(name, state.isWrite, this);
    if (fault === "cut") socket.destroy();
    if (typeof fault === "string") return;
    state.hasFailed = fault !== undefined;
    if (fault !== undefined) return void send(failure, { code: fault.code, message: "as the test wants it" });
    if (name === "pull") send(record, [1]);
    send(success, this.#metadataOf(name));
  }

  /** A transaction says at its beginning whether it writes, a statement by itself with its text. */
  #note(name: keyof typeof tags, fields: Value[], state: State): void {
    const settings = Object(fields.at(name === "run" ? 2 : 0)) as { mode?: string; tx_metadata?: object };
    if (settings.tx_metadata !== undefined) this.told.push(settings.tx_metadata);
    if (name === "begin" || settings.mode !== undefined) state.isWrite = settings.mode !== "r";
    this.asked.push(name === "run" ? (fields[0] as string) : name);
  }

  #metadataOf(name: string | undefined): Value {
    if (name === "hello") return { server: "Neo4j/5.26.0", connection_id: `bolt-${this.address}` };
    if (name === "run") return { fields: ["one"], t_first: 0 };
    if (name === "pull") return { has_more: false, t_last: 0, db: "neo4j", bookmark: "FB:1" };
    if (name === "commit") return { bookmark: "FB:2" };
    if (name !== "route") return {};
    const servers = this.#parts.table().map(({ role, addresses }) => ({ role, addresses }));
    return { rt: { ttl: 300, db: "neo4j", servers } };
  }
}

/** The first whole message of what came, put together from its chunks. */
function messageIn(bytes: Buffer): { bytes: Buffer; size: number } | false {
  const parts: Buffer[] = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const size = bytes.readUInt16BE(at);
    at += 2;
    // A chunk of nothing ends a message; where no message is, it only keeps the connection alive.
    if (size === 0 && parts.length > 0) return { bytes: Buffer.concat(parts), size: at };
    if (at + size > bytes.length) return false;
    if (size > 0) parts.push(bytes.subarray(at, at + size));
    at += size;
  }
  return false;
}

function chunked(bytes: Buffer): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(bytes.length);
  return Buffer.concat([size, bytes, Buffer.alloc(2)]);
}
