import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach } from "vitest";
import { freshFolder, type ProgramOptions, type RunningProgram, startProgram } from "../support/program.ts";

/** A folder for a test file and programs that serve from it, which end with each test. */
export function serving() {
  const folder = freshFolder();
  const running: RunningProgram[] = [];
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill("SIGKILL");
      await ended;
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function serve(settings: Record<string, string> = {}, more: Pick<ProgramOptions, "within"> = {}): RunningProgram {
    const CONCORDANCE_DATA = path.join(folder, "data");
    const program = startProgram(["serve"], { settings: { CONCORDANCE_DATA, ...settings }, ...more });
    running.push(program);
    return program;
  }
  return { folder, serve };
}

interface Answered {
  status: number;
  body: any; // oxlint-disable-line typescript/no-explicit-any -- the JSON of any answer
}

export async function read(url: string, init?: RequestInit): Promise<Answered> {
  const response = await fetch(url, { signal: AbortSignal.timeout(15_000), ...init });
  return { status: response.status, body: await response.json() };
}

const query = '{ contributor(key: "canada") { name } }';
export const asked = {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query }),
};

export async function untilReady(address: string, withinMs: number): Promise<number> {
  const began = performance.now();
  while ((await read(`${address}/readyz`)).status !== 200) {
    if (performance.now() - began > withinMs) throw new Error(`not ready after ${withinMs} ms`);
    await sleep(50);
  }
  return performance.now() - began;
}
