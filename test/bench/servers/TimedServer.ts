import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cost, median } from "../rounds.ts";
import { freePort } from "./freePort.ts";
import { processCpuMs } from "./processCpuMs.ts";

export interface Question {
  path: string;
  /** Sent by POST as JSON; without one it is a GET. */
  body?: string;
  headers?: Readonly<Record<string, string>>;
}

export interface ServerReply {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
}

const lookEveryMs = 2;

/** A server in a process of its own, so that its time is counted apart from that of whoever asks. */
export class TimedServer {
  readonly #child: ChildProcess;
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.#port = port;
  }

  /** Runs `node ARGV` with PORT among its settings, until it answers the question with 200. */
  static async start(
    argv: readonly string[],
    first: Question,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<TimedServer> {
    const port = await freePort();
    const env = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", PORT: String(port), ...settings };
    const child = spawn(process.execPath, argv, { env, stdio: ["ignore", "ignore", "inherit"] });
    const server = new TimedServer(child, port);
    while ((await server.ask(first).catch(() => undefined))?.status !== 200) {
      if (child.exitCode !== null) throw new Error(`${argv.join(" ")} ended before it answered`);
      await sleep(lookEveryMs);
    }
    return server;
  }

  ask({ path, body, headers = {} }: Question): Promise<ServerReply> {
    const method = body === undefined ? "GET" : "POST";
    const all = { ...headers, ...(body !== undefined && { "content-type": "application/json" }) };
    const where = { host: "127.0.0.1", port: this.#port, path, method, agent: this.#agent, headers: all };
    return new Promise((resolve, reject) => {
      const sent = request(where, (reply) => {
        const pieces: Buffer[] = [];
        reply.on("data", (piece: Buffer) => pieces.push(piece));
        reply.on("end", () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text: Buffer.concat(pieces).toString() }),
        );
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  /** What one of so many questions takes the server, asked one after another, and how long half of them wait at most. */
  async costOf(times: number, question: (time: number) => Question, status = 200): Promise<Cost> {
    const before = this.#threadsMs();
    const waits: number[] = [];
    for (let time = 0; time < times; time++) {
      const start = performance.now();
      const reply = await this.ask(question(time));
      if (reply.status !== status) throw new Error(`${reply.status}: ${reply.text.slice(0, 500)}`);
      waits.push(performance.now() - start);
    }
    return { cpuMs: (this.#threadsMs() - before) / times, wallMs: median(waits) };
  }

  /** All that it took since it was started: by its threads, but for those that ended, which Linux counts in steps of 10 ms. */
  cpuMs(): number {
    return Math.max(this.#threadsMs(), processCpuMs(this.#child.pid!));
  }

  /** All that the threads which it has now took: to the nanosecond, as no figure of the whole process is. */
  #threadsMs(): number {
    const threads = `/proc/${this.#child.pid}/task`;
    const ranNs = readdirSync(threads).map((thread) =>
      Number(readFileSync(`${threads}/${thread}/schedstat`, "utf8").split(" ")[0]),
    );
    return ranNs.reduce((sum, ns) => sum + ns, 0) / 1e6;
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }
}
