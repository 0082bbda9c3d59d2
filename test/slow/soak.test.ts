import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { exampleQuestions } from "../../src/api/client/exampleQuestions.ts";
import { serving, untilReady } from "./serving.ts";

const { serve } = serving();
const isLong = process.env["TEST_LONG"] !== undefined;
// SOAK_MINUTES shortens the long form, to look before half an hour is spent.
const longSeconds = Number(process.env["SOAK_MINUTES"] ?? 30) * 60;
const [seconds, clients] = [isLong ? longSeconds : 5, 16];
const load = { seconds, clients, pauseMs: isLong ? 300 : 80, answersKept: isLong ? 16_000 : 0 };

interface Asked {
  /** Milliseconds of each answer, by kind. */
  times: Record<string, number[]>;
  faults: string[];
}

async function memoryOf(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1e6;
}

function percentile99(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? NaN;
}

/** By how much of their mean the values rise from the first to the last, along the line of least squares. */
function riseOf(values: readonly number[]): number {
  const [x, y] = [(values.length - 1) / 2, values.reduce((sum, value) => sum + value, 0) / values.length];
  const covariance = values.reduce((sum, value, at) => sum + (at - x) * (value - y), 0);
  const variance = values.reduce((sum, _value, at) => sum + (at - x) ** 2, 0);
  return ((covariance / variance) * (values.length - 1)) / y;
}

const started: ChildProcess[] = [];
function run(program: string): ChildProcess {
  const child = fork(path.join(import.meta.dirname, program));
  started.push(child);
  return child;
}
afterEach(() => {
  for (const child of started.splice(0)) child.kill();
});

describe("serve for a long time", () => {
  it(
    `answers ${clients} clients for ${seconds} s without a fault, and its memory stays bounded`,
    async () => {
      const address = await serve().address;
      await untilReady(address, 20_000);
      const [port] = (await once(run("emptyServer.mjs"), "message")) as [number];
      const asking = run("soakClients.mjs");
      const documents = exampleQuestions().map(({ document }) => document);
      asking.send({ ...load, address, emptyAddress: `http://127.0.0.1:${port}/`, documents });
      await once(asking, "message");
      const asked = once(asking, "message") as Promise<[Asked]>;
      const until = performance.now() + seconds * 1_000;
      const memory: number[] = [];
      // What a process takes while it warms up is no growth.
      await sleep(seconds * 200);
      while (performance.now() < until) {
        memory.push(await memoryOf(address));
        await sleep(seconds * 8);
      }
      const [{ times, faults }] = await asked;
      const p99 = new Map(Object.entries(times).map(([kind, ms]) => [kind, percentile99(ms)]));
      const told = [...p99].map(([kind, ms]) => `${kind} ${ms.toFixed(0)} ms of ${times[kind]?.length}`);
      console.log(
        `p99: ${told.join(", ")}; memory ${Math.max(...memory).toFixed()} MB, rise ${(riseOf(memory) * 100).toFixed(1)} %`,
      );
      expect(faults).toEqual([]);
      expect(Math.max(...memory)).toBeLessThan(400);
      // How long an answer takes on a shared machine says nothing in five seconds; the long form runs alone.
      if (isLong) expect(p99.get("list")).toBeLessThanOrEqual(50);
      if (isLong) expect(riseOf(memory)).toBeLessThan(0.05);
    },
    (seconds + 400) * 1_000,
  );
});
