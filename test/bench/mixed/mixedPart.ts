import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { WatchedProgram } from "../api/WatchedProgram.ts";
import { type Bench, type Part, scaled } from "../Bench.ts";
import { collect } from "../collect.ts";
import type { Finding } from "../Finding.ts";
import { plantTable } from "../graph/plantTable.ts";
import { zipfTable } from "../overlap/zipfTable.ts";
import { median } from "../rounds.ts";
import { type Asks, clients } from "./questions.ts";

const table = { holders: 2_000, items: 300, meanSize: 20 };
const lastsMs = 30_000;
/** Of each kind asked before the clock runs: the first of each compiles. */
const firstNumber = 1_000_000;

/** P12: ten clients that ask different things, each again as soon as it is answered; nothing is asked twice. */
export const mixedPart: Part = {
  name: "mixed",
  async run(bench) {
    const folder = mkdtempSync(path.join(tmpdir(), "concordance-bench-"));
    const drawn = zipfTable(scaled(bench, table.holders), table.items, 1, table.meanSize);
    await (await plantTable(drawn, folder, { withWords: true })).close();
    const program = new WatchedProgram(folder);
    try {
      await program.ready();
      for (const { asks } of Object.values(clients)) await answer(program, asks, firstNumber);
      await program.loopDelay();
      bench.tell("mixed: ten clients");
      // The clients run in this process: what the planting left would be cleared away while they wait, the engine's objects a moment later.
      collect();
      await sleep(1_000);
      const ofClients = monitorEventLoopDelay({ resolution: 5 });
      ofClients.enable();
      const waits = await asked(bench, program);
      const { p99Ms, maxMs } = await program.loopDelay();
      const late = { "max ms": maxMs, "of the clients, max ms": ofClients.max / 1e6 };
      return [...findings(waits), finding("event loop late, p99", 50, "ms", p99Ms, late)];
    } finally {
      await program.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

/** By kind of client how long each answer took; undefined where there was none. */
type Waits = Record<string, (number | undefined)[]>;

async function asked(bench: Bench, program: WatchedProgram): Promise<Waits> {
  const until = performance.now() + lastsMs * bench.scale;
  let number = 0;
  const waits: Waits = {};
  const all = Object.entries(clients).flatMap(([kind, { count, asks }]) =>
    Array.from({ length: count }, async () => {
      const own = (waits[kind] ??= []);
      do own.push(await answer(program, asks, ++number));
      while (performance.now() < until);
    }),
  );
  await Promise.all(all);
  return waits;
}

async function answer(program: WatchedProgram, asks: Asks, number: number): Promise<number | undefined> {
  const { query, variables } = asks(number);
  const { wallMs, data } = await program.ask(query, number, variables);
  return data == null ? undefined : wallMs;
}

function findings(waits: Waits): Finding[] {
  const all = Object.values(waits).flat();
  const answered = Object.entries(waits).map(([kind, own]) => [kind, own.filter((one) => one !== undefined)] as const);
  const detail = Object.fromEntries(
    answered.flatMap(([kind, own]) => [
      [`${kind}, answers`, own.length],
      ...(own.length === 0 ? [] : [[`${kind}, p50 ms`, median(own)] as const]),
      [`${kind}, longest ms`, Math.max(0, ...own)],
    ]),
  );
  const failed = all.filter((one) => one === undefined).length / all.length;
  return [
    finding("answers that failed", 0, "share", failed, detail),
    finding("search, longest wait", 250, "ms", detail["search, longest ms"]!, { "p50 ms": detail["search, p50 ms"]! }),
  ];
}

function finding(
  says: string,
  atMost: number,
  unit: Finding["unit"],
  value: number,
  detail: Record<string, number>,
): Finding {
  return { promise: "P12", says: `ten clients at once: ${says}`, goal: { atMost }, unit, value, detail };
}
