import { type ChildProcessByStdio, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Incidence } from "../../../src/statistics/incidence/Incidence.ts";
import { projectRoot } from "../../../src/projectRoot.ts";
import type { NearestOfAll } from "../overlap/nearestOfAll.ts";
import type { Cost } from "../rounds.ts";

const script = path.join(projectRoot, "test", "bench", "numpy", "nearest.py");
const python = process.env.PYTHON ?? "python3";

interface Reply extends Cost {
  holders?: number[][];
  values?: number[][];
}

/** numpy on one thread, as we are, in a process of its own that keeps the table between runs. */
export class Numpy {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  /** Why there is none; undefined where there is. */
  static missing(): string | undefined {
    return spawnSync(python, ["-c", "import numpy"]).status === 0 ? undefined : `${python} has no numpy (set PYTHON)`;
  }

  constructor({ holderStart, items, holderCount, itemCount }: Incidence) {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-numpy-"));
    const file = path.join(folder, "table");
    writeFileSync(file, Buffer.concat([bytesOf(holderStart), bytesOf(items)]));
    this.#process = spawn(python, [script, file, String(holderCount), String(itemCount)], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1" },
    });
    this.#process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    this.#lines = createInterface(this.#process.stdout)[Symbol.asyncIterator]();
  }

  run(): Promise<Cost> {
    return this.#ask("run");
  }

  /** Its nearest, without those that share nothing, which it does not tell apart. */
  async answers(): Promise<NearestOfAll> {
    const { holders = [], values = [] } = await this.#ask("answers");
    return holders.map((row, a) =>
      row
        .map((holder, i) => ({ holder, value: values[a]![i]! }))
        .filter(({ value }) => value > 0)
        .toSorted((x, y) => y.value - x.value),
    );
  }

  stop(): void {
    this.#process.stdin.end();
  }

  async #ask(word: string): Promise<Reply> {
    this.#process.stdin.write(`${word}\n`);
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error("numpy ended before it answered.");
    return JSON.parse(String(value)) as Reply;
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
