import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { restore } from "../../src/intake/backup/restore.ts";
import { contentOf } from "../support/graphContent.ts";
import { plantedFolder } from "../support/plantedFolder.ts";
import { freshFolder, startProgram } from "../support/program.ts";
import { fileWith } from "../support/tables/tableFiles.ts";

const rounds = process.env["TEST_LONG"] === undefined ? 1 : 40;
const folder = freshFolder();
/** A graph that was planted and closed, without a snapshot's file. */
const before = path.join(folder, "before");
const table = fileWith(
  "contribution,contributor,kind,date,Openness,Privacy\nOne view,Acme,BUSINESS,2014,§ 1,0\nOther view,Beta,BUSINESS,2015,0,p. 2\n",
);
const question = "schema/questions/05-a-principle-in-words.graphql";
let copies = 0;

const copied = (directory: string): string => {
  const copy = path.join(folder, `copy-${(copies += 1)}`);
  if (existsSync(directory)) cpSync(directory, copy, { recursive: true });
  return copy;
};

async function contentAtLast(graph: Graph): Promise<string[]> {
  try {
    return await contentOf(graph);
  } finally {
    await graph.close();
  }
}

const contentIn = (data: string) => contentAtLast(openEmbedded(data));

interface Command {
  argv: (data: string) => string[];
  /** The directory that it starts from. */
  from: string;
  /** What it leaves, beside what it says: the graph, or a file that was read again. */
  leaves: (data: string) => Promise<unknown>;
}

const backupOf = (data: string) => `${data}.backup`;
const commands: Record<string, Command> = {
  import: {
    argv: () => ["import", table, "--scheme", "rights", "--extent", "full"],
    from: before,
    leaves: contentIn,
  },
  backup: {
    argv: (data) => ["backup", backupOf(data)],
    from: before,
    leaves: async (data) => {
      if (!existsSync(backupOf(data))) return { graph: await contentIn(data), kept: undefined };
      const graph = openEmbedded(undefined);
      await restore(graph, backupOf(data));
      return { graph: await contentIn(data), kept: await contentAtLast(graph) };
    },
  },
  restore: {
    argv: () => ["restore", backupOf(before)],
    from: path.join(folder, "none"),
    leaves: contentIn,
  },
  "ask, which keeps the snapshot": {
    argv: () => ["ask", question],
    from: before,
    leaves: contentIn,
  },
};

/** Runs a command, and kills it without warning after this time. */
async function run(argv: string[], data: string, killMs?: number) {
  const { child, ended } = startProgram(argv, { settings: { CONCORDANCE_DATA: data } });
  if (killMs !== undefined) {
    await Promise.race([sleep(killMs), ended]);
    child.kill("SIGKILL");
  }
  return ended;
}

beforeAll(async () => {
  await plantedFolder(before);
  expect(await run(["backup", backupOf(before)], before)).toMatchObject({ code: 0 });
  for (const name of readdirSync(before).filter((one) => one.startsWith("snapshot-"))) rmSync(path.join(before, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.entries(commands))("a process that is killed: %s", (_name, { argv, from, leaves }) => {
  it("leaves what was there or all that it was to write, loses nothing that it reported, and may be run again", async () => {
    const whole = copied(from);
    const began = performance.now();
    const { code, stdout } = await run(argv(whole), whole);
    const wholeMs = performance.now() - began;
    expect(code).toBe(0);
    const [untouched, done] = [await leaves(copied(from)), await leaves(whole)];
    const said = (text: string, data: string) => text.replaceAll(data, "DATA");
    for (let round = 0; round < rounds; round += 1) {
      const data = copied(from);
      // The first third of a run loads the program; the last rounds come after its end.
      const killed = await run(argv(data), data, wholeMs * (0.3 + (0.75 * (round + 0.5)) / rounds));
      const left = await leaves(data);
      if (killed.code === 0) expect(left).toEqual(done);
      else expect([untouched, done]).toContainEqual(left);
      const isThere = JSON.stringify(left) === JSON.stringify(done);
      const again = await run(argv(data), data);
      // What is not empty is not restored into.
      if (argv(data)[0] === "restore" && isThere) expect(again.code).not.toBe(0);
      else if (!isThere) expect([again.code, said(again.stdout, data)]).toEqual([0, said(stdout, whole)]);
      else expect(again.code).toBe(0);
      expect(await leaves(data)).toEqual(done);
      rmSync(data, { recursive: true, force: true });
    }
  }, 600_000);
});
