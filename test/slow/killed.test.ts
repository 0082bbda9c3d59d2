import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import { plantDirectories } from "../../src/intake/seeds/plantDirectories.ts";
import { contentOf } from "../support/graphContent.ts";
import { freshFolder, startProgram } from "../support/program.ts";

const rounds = process.env["TEST_LONG"] === undefined ? 2 : 20;
/** Beyond what the writing takes, so that the last rounds are killed while the process closes, or have ended. */
const beyond = 1.1;
const folders: string[] = [];
let fresh: string[];
/** From the first trace of the data directory to the end of the process. */
let writingMs: number;
/** From the start of the process to that trace. */
let startMs: number;

function newData(): string {
  const folder = freshFolder();
  folders.push(folder);
  return path.join(folder, "data");
}

/** What stands in a directory after planting what is missing, in this process. */
async function contentAfterPlanting(data: string): Promise<string[]> {
  const graph = openEmbedded(data);
  try {
    await plantDirectories(graph, []);
    return await contentOf(graph);
  } finally {
    await graph.close();
  }
}

/** Plants and kills the process without warning so long after it began to write; its exit tells whether it was still there. */
async function plantAndKill(data: string, afterMs: number): Promise<NodeJS.Signals | null> {
  const isThere = existsSync(data);
  const { child, ended } = startProgram(["plant"], { settings: { CONCORDANCE_DATA: data } });
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  // The second process leaves no first trace to wait for: so it gets the time that the first one of all took to start.
  if (isThere) await Promise.race([sleep(startMs), ended]);
  while (!existsSync(data) && !hasEnded) await sleep(1);
  await Promise.race([sleep(afterMs), ended]);
  child.kill("SIGKILL");
  return (await ended).signal;
}

describe("a process that is killed while it plants", () => {
  beforeAll(async () => {
    const data = newData();
    const started = performance.now();
    const { ended } = startProgram(["plant"], { settings: { CONCORDANCE_DATA: data } });
    while (!existsSync(data)) await sleep(1);
    const began = performance.now();
    startMs = began - started;
    expect(await ended).toMatchObject({ code: 0, signal: null });
    writingMs = performance.now() - began;
    fresh = await contentAfterPlanting(data);
  });
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  it.each(Array.from({ length: rounds }, (_unused, round) => round))(
    "leaves a directory that planting makes equal to a fresh one, killed twice, round %i",
    async (round) => {
      const data = newData();
      // Twice in the same directory: early and late moments of the run, and what the first left behind under the second.
      const moments = [round, (round + rounds / 2) % rounds].map((step) => (step / (rounds - 1)) * writingMs * beyond);
      const signals = [];
      for (const afterMs of moments) signals.push(await plantAndKill(data, afterMs));
      // How long a run takes depends on how busy the machine is; the first moments come before its end on any.
      if (round < rounds / 4) expect(signals[0]).toBe("SIGKILL");
      expect(await contentAfterPlanting(data)).toEqual(fresh);
    },
  );
});
