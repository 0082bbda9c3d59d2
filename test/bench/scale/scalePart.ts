import { cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../../../src/projectRoot.ts";
import { runProgram } from "../../support/program.ts";
import { WatchedProgram } from "../api/WatchedProgram.ts";
import { type Part, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { median } from "../rounds.ts";
import { lists, searches, searchFor } from "./questions.ts";
import { plantedOnce } from "./plantedOnce.ts";

const passages = 200_000;
/** So many times as much, where it is asked for. */
const large = 5;
const warmTimes = 300;
/** V8 compiles what runs often: these are timed after that. */
const timedAtLast = 100;
/** By then the program has asked itself what people ask first, as `warmUp` says. */
const warmedUpMs = 3_000;

/** S: 200,000 passages and pieces of evidence; L, with --large: five times as many. Planting, the first snapshot, the start from its file, lists and search. */
export const scalePart: Part = {
  name: "scale",
  async run(bench) {
    const count = scaled(bench, passages) * (bench.isLarge ? large : 1);
    const { folder, took } = await plantedOnce(bench, count);
    const findings = took
      ? [finding("planting, most memory", 1_200, "MB", took.peakMb, { "wall ms": took.wallMs })]
      : [];
    const data = path.join(projectRoot, ".cache", "bench-scale-now");
    rmSync(data, { recursive: true, force: true });
    cpSync(folder, data, { recursive: true });
    for (const name of readdirSync(data).filter((one) => one.startsWith("snapshot-"))) rmSync(path.join(data, name));
    bench.tell(`scale: ${count}, the first snapshot`);
    findings.push(...(await building(data)));
    bench.tell(`scale: ${count}, from the file`);
    findings.push(...(await reading(data, bench.isLarge)));
    if (bench.isLarge) return findings.flatMap(ofLarge);
    bench.tell(`scale: ${count}, a small write`);
    return [...findings, await writing(data)];
  },
};

/** What L promises; of the rest it promises nothing. */
const goalsOfLarge: Readonly<Record<string, number>> = {
  "from the start to the first list, from the file": 2_000,
  "three facets, warm": 12,
  "three facets, first": 12,
  "filters and three facets, first": 12,
  "memory while only reading": 1_600,
};

function ofLarge(one: Finding): Finding[] {
  const atMost = goalsOfLarge[one.says];
  return atMost === undefined ? [] : [{ ...one, promise: "L", goal: { atMost } }];
}

/** Clients are answered while a snapshot is built, so its event loop must not stand still. */
async function building(data: string): Promise<Finding[]> {
  const begun = performance.now();
  const program = new WatchedProgram(data);
  try {
    // The engine is opened before the server listens; then the snapshot is built.
    await program.loopDelay();
    await program.ready();
    await program.ask(lists.defaults);
    const delay = await program.loopDelay();
    const detail = { "wall ms": performance.now() - begun, "loop max ms": delay.maxMs };
    return [
      finding("the first snapshot, CPU of the program", 15_000, "ms", program.cpuMs(), detail),
      finding("the event loop late while it is built, p99", 15, "ms", delay.p99Ms, detail),
      { promise: "S", says: "most memory while it is built", unit: "MB", value: program.peakMb() },
    ];
  } finally {
    await program.stop();
  }
}

async function reading(data: string, isLarge: boolean): Promise<Finding[]> {
  const program = new WatchedProgram(data);
  try {
    const begun = performance.now();
    await program.ready();
    await program.ask(lists.defaults);
    const [cpuMs, wallMs] = [program.cpuMs(), performance.now() - begun];
    const started = "from the start to the first list, from the file";
    const findings = [
      isLarge
        ? finding(started, goalsOfLarge[started]!, "ms", wallMs, { "CPU ms": cpuMs })
        : finding(`${started}, CPU`, 1_000, "ms", cpuMs, { "wall ms": wallMs }),
    ];
    await sleep(warmedUpMs);
    const empty = await timesOf(program, "{ __typename }");
    for (const [name, query] of Object.entries(lists)) {
      const { first, warm } = await timesOf(program, query);
      findings.push(
        finding(`${name}, warm`, 3, "ms", warm - empty.warm),
        finding(`${name}, first`, 6, "ms", first - empty.warm),
      );
    }
    for (const [name, { words, goal }] of Object.entries(searches)) {
      const { first, warm } = await timesOf(program, searchFor(words));
      findings.push(finding(`search, ${name}, p50`, goal, "ms", warm - empty.warm, { "first ms": first }));
    }
    return [...findings, finding("memory while only reading", 450, "MB", program.rssMb())];
  } finally {
    await program.stop();
  }
}

/** What is written opens the engine, and is seen in the snapshot when the command ends. */
async function writing(data: string): Promise<Finding> {
  const table = path.join(data, "one.csv");
  writeFileSync(table, "contribution,contributor,principle,locator\none more,canada,openness,1\n");
  const program = new WatchedProgram(data);
  try {
    await program.ready();
    const begun = performance.now();
    const argv = ["import", table, "--scheme", "one", "--extent", "full"];
    const { code, stderr } = await runProgram(argv, { settings: { CONCORDANCE_DATA: data } });
    if (code !== 0) throw new Error(`the import failed: ${stderr}`);
    const detail = { "the command, wall ms": performance.now() - begun };
    return finding("most memory with the engine open, after a small write", 1_300, "MB", program.peakMb(), detail);
  } finally {
    await program.stop();
  }
}

/** The number makes each another question for who keeps finished answers. */
async function timesOf(program: WatchedProgram, query: string): Promise<{ first: number; warm: number }> {
  const first = (await program.ask(query, 0)).wallMs;
  const times: number[] = [];
  for (let time = 1; time <= warmTimes; time++) times.push((await program.ask(query, time)).wallMs);
  return { first, warm: median(times.slice(-timedAtLast)) };
}

function finding(
  says: string,
  atMost: number,
  unit: Finding["unit"],
  value: number,
  detail?: Record<string, number>,
): Finding {
  return { promise: "S", says, goal: { atMost }, unit, value, ...(detail && { detail }) };
}
