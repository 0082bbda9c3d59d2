import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/**
 * Stands between a program and a server, which many tests use: a server that comes late, hangs or is gone, as the program sees it, without
 * starting one and without keeping others from it.
 */
export class Relay {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;

  constructor(
    private readonly port: number,
    private readonly target: URL,
  ) {}

  /** From now on the server is there. */
  async open(): Promise<void> {
    this.#server = createServer((near) => {
      const far = connect(Number(this.target.port || 7687), this.target.hostname);
      near.pipe(far);
      far.pipe(near);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one);
        // What is cut says so, and ends its other half.
        one.on("error", () => undefined);
        one.on("close", () => {
          this.#sockets.delete(one);
          other.destroy();
        });
      }
    }).listen(this.port, "127.0.0.1");
    await once(this.#server, "listening");
  }

  /** Connections stay open and nothing is answered until `resume`. */
  pause(): void {
    for (const socket of this.#sockets) socket.pause();
    this.#server?.prependListener("connection", pauseNew);
  }

  resume(): void {
    this.#server?.removeListener("connection", pauseNew);
    for (const socket of this.#sockets) socket.resume();
  }

  /** Connections end without a word, and nobody listens until `open`. */
  async cut(): Promise<void> {
    const closed = this.#server === undefined ? undefined : once(this.#server, "close");
    this.#server?.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

/** After the listener that pipes it. */
function pauseNew(socket: Socket): void {
  setImmediate(() => socket.pause());
}
