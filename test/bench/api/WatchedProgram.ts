import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../../../src/projectRoot.ts";
import { processCpuMs } from "../servers/processCpuMs.ts";
import { processMb, processPeakMb } from "../servers/processMemory.ts";
import { type RunningProgram, startProgram } from "../../support/program.ts";

export interface LoopDelay {
  p99Ms: number;
  maxMs: number;
}

const watcher = pathToFileURL(path.join(projectRoot, "test", "bench", "api", "watchLoop.mjs")).href;

/** The program itself, serving the graph of a directory, with its event loop watched from inside. */
export class WatchedProgram {
  readonly #program: RunningProgram;
  readonly #lines: AsyncIterator<string>;

  constructor(directory: string) {
    const settings = { CONCORDANCE_DATA: directory, NODE_OPTIONS: `--import=${watcher}` };
    this.#program = startProgram(["serve"], { settings });
    this.#lines = createInterface(this.#program.child.stdout)[Symbol.asyncIterator]();
  }

  /** Asks over HTTP, as any client; throws with what the answer says where it has errors, but for an answer that came too late: its time tells. A number makes it another question. */
  async ask(
    query: string,
    number?: number,
    variables?: object,
  ): Promise<{ wallMs: number; data: Record<string, unknown>; bytes: number }> {
    const address = await this.#program.address;
    const start = performance.now();
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables, ...(number !== undefined && { extensions: { number } }) }),
    });
    const text = await response.text();
    const wallMs = performance.now() - start;
    const { data, errors } = JSON.parse(text) as {
      data: Record<string, unknown>;
      errors?: { extensions: { code: string } }[];
    };
    if (errors !== undefined && errors[0]?.extensions.code !== "TIMEOUT")
      throw new Error(`The program refused ${query}: ${JSON.stringify(errors)}`);
    return { wallMs, data, bytes: Buffer.byteLength(text) };
  }

  /** Until it answers questions. */
  async ready(): Promise<void> {
    const address = await this.#program.address;
    while ((await fetch(`${address}/readyz`)).status !== 200) await sleep(20);
  }

  /** How late the event loop was since this was asked last, or since the start. */
  async loopDelay(): Promise<LoopDelay> {
    await this.#program.address;
    this.#program.child.kill("SIGUSR2");
    const { value } = await this.#lines.next();
    return JSON.parse(String(value)) as LoopDelay;
  }

  /** The most memory that the process ever held, as Linux knows it. */
  peakMb(): number {
    return processPeakMb(this.#program.child.pid!);
  }

  rssMb(): number {
    return processMb(this.#program.child.pid!);
  }

  /** All that it took since it was started. */
  cpuMs(): number {
    return processCpuMs(this.#program.child.pid!);
  }

  async stop(): Promise<void> {
    this.#program.child.kill("SIGTERM");
    await this.#program.ended;
  }
}
