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
const [seconds, clients, pauseMs] = [isLong ? longSeconds : 5, 16, isLong ? 300 : 80];
const listQuery = `query ($first: Int!, $word: String!) {
  mentions(first: $first) { totalCount facets { principle { count } } nodes { quote { exact } contribution { key } } }
  search(words: $word, first: 5) { totalCount }
}`;

const questions = exampleQuestions();

/** The last is asked of an empty server beside it: what that takes, the machine takes and who asks. */
const kinds = ["question", "list", "page", "table", "text", "empty"];

/** What a client of this number asks in its round: the questions of the contract, lists that differ, pages, tables, and a text to read. */
function requestOf(client: number, round: number): [kind: string, at: string, body?: object] {
  const turn = (client * 7 + round) % 12;
  const question = questions[(client + round) % 9]?.document;
  if (turn < 3) return ["question", "/graphql", { query: question }];
  if (turn < 8)
    return [
      "list",
      "/graphql",
      { query: listQuery, variables: { first: 1 + (round % 40), word: `open ${round % 97}` } },
    ];
  if (turn === 8) return ["page", `/en/principles?search=${round % 89}`];
  if (turn === 9) return ["page", "/en/documents/wgec-2016/canada"];
  if (turn === 10) return ["table", "/data/evidence.csv"];
  return [
    "text",
    "/graphql",
    { query: `{ analyse(text: "We oppose censorship ${round} and cite Article 19.") { length } }` },
  ];
}

/** Asks until the server keeps as many answers as it may, short ones as those of the soak: from then on its memory has no reason to grow. */
async function fillWhatIsKept(address: string): Promise<void> {
  let asked = 0;
  const client = async () => {
    while (asked < 16_000) {
      const query = `{ a${(asked += 1)}: mentions(first: 3) { nodes { id quote { exact } contribution { key } } } }`;
      // Replies are kept by their words from the second time on.
      for (let time = 0; time < 2; time += 1)
        await (await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`)).text();
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));
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

let empty: ChildProcess | undefined;
async function emptyServer(): Promise<string> {
  empty = fork(path.join(import.meta.dirname, "emptyServer.mjs"));
  const [port] = await once(empty, "message");
  return `http://127.0.0.1:${port}/`;
}
afterEach(() => empty?.disconnect());

describe("serve for a long time", () => {
  it(
    `answers ${clients} clients for ${seconds} s without a fault, and its memory stays bounded`,
    async () => {
      const address = await serve().address;
      await untilReady(address, 20_000);
      const emptyAddress = await emptyServer();
      if (isLong) await fillWhatIsKept(address);
      const [faults, memory]: [string[], number[]] = [[], []];
      const times = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
      const until = performance.now() + seconds * 1_000;
      const timed = async (kind: string, url: string, init?: RequestInit): Promise<[status: number, text: string]> => {
        const began = performance.now();
        const response = await fetch(url, init);
        const text = await response.text();
        times.get(kind)?.push(performance.now() - began);
        return [response.status, text];
      };
      const client = async (number: number) => {
        for (let round = 0; performance.now() < until; round += 1) {
          const [kind, at, body] = requestOf(number, round);
          const post = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
          const [status, text] = await timed(kind, address + at, body === undefined ? {} : post);
          if (status !== 200 || (body !== undefined && text.includes('"errors"')))
            faults.push(`${kind} ${status}: ${text.slice(0, 200)}`);
          await sleep(pauseMs / 2);
          await timed("empty", emptyAddress);
          await sleep(pauseMs / 2);
        }
      };
      const watch = async () => {
        // What a process takes while it warms up is no growth.
        await sleep(seconds * 200);
        while (performance.now() < until) {
          memory.push(await memoryOf(address));
          await sleep(seconds * 8);
        }
      };
      await Promise.all([watch(), ...Array.from({ length: clients }, (_none, number) => client(number))]);
      const p99 = new Map([...times].map(([kind, ms]) => [kind, percentile99(ms)]));
      const told = [...p99].map(([kind, ms]) => `${kind} ${ms.toFixed(0)} ms of ${times.get(kind)?.length}`);
      console.log(
        `p99: ${told.join(", ")}; memory ${Math.max(...memory).toFixed()} MB, rise ${(riseOf(memory) * 100).toFixed(1)} %`,
      );
      expect([...new Set(faults)].slice(0, 5)).toEqual([]);
      expect(Math.max(...memory)).toBeLessThan(400);
      // How long an answer takes on a shared machine says nothing in ten seconds; the long form runs alone.
      if (isLong) expect(p99.get("list")).toBeLessThanOrEqual(50);
      if (isLong) expect(riseOf(memory)).toBeLessThan(0.05);
    },
    (seconds + 400) * 1_000,
  );
});
