import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import { plantDirectories } from "../../src/intake/seeds/plantDirectories.ts";
import { counting } from "../support/engines.ts";
import { contentOf } from "../support/graphContent.ts";
import { freshFolder, runProgram } from "../support/program.ts";

const folder = freshFolder();
/** Closed in order, and left as a process leaves it that is killed after planting: its last writes stand in the log beside the file only. */
const [closed, killed] = [path.join(folder, "closed"), path.join(folder, "killed")];
let content: string[];
let copies = 0;

beforeAll(async () => {
  const graph = openEmbedded(closed);
  await plantDirectories(graph, []);
  content = await contentOf(graph);
  await graph.close();
  const other = openEmbedded(path.join(folder, "live"));
  await plantDirectories({ ...counting(other), checkpoint: async () => undefined }, []);
  cpSync(path.join(folder, "live"), killed, { recursive: true });
  await other.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copyOf(directory: string): string {
  copies += 1;
  const copy = path.join(folder, `copy-${copies}`);
  cpSync(directory, copy, { recursive: true });
  return copy;
}

function changed(directory: string, change: (bytes: Buffer) => Uint8Array): string {
  const copy = copyOf(directory);
  const file = path.join(copy, "graph.grafeo");
  writeFileSync(file, change(readFileSync(file)));
  return copy;
}

function flipped(directory: string, at: (length: number) => number): string {
  return changed(directory, (bytes) => {
    const offset = at(bytes.length);
    bytes[offset] = (bytes[offset] ?? 0) ^ 0xff;
    return bytes;
  });
}

function filesOf(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((one) => [one, readFileSync(one).toString("base64")]));
}

/** What opening gives: all of the data, or the sentence of the refusal, which must leave every file as it was. */
async function opened(directory: string, warn?: (sentence: string) => void): Promise<string> {
  const before = filesOf(directory);
  let graph;
  try {
    graph = openEmbedded(directory, { warn });
  } catch (error) {
    expect(filesOf(directory)).toEqual(before);
    return (error as Error).message;
  }
  const found = await contentOf(graph);
  await graph.close();
  return found.join("\n") === content.join("\n") ? "all data right" : `${found.length} of ${content.length} lines`;
}

const damaged = /is damaged and was left as it is .*Put a backup of that directory in its place, or move it away/s;

describe("a damaged data directory", () => {
  it.each([
    ["an empty file", () => changed(closed, () => Buffer.alloc(0))],
    ["garbage", () => changed(closed, () => Buffer.from("no graph ".repeat(1_000)))],
    ["half of the file", () => changed(closed, (bytes) => bytes.subarray(0, bytes.length / 2))],
    ["a file without its last block", () => changed(closed, (bytes) => bytes.subarray(0, bytes.length - 4_096))],
    ["only its headers", () => changed(closed, (bytes) => bytes.subarray(0, 100))],
    ["another kind of file", () => flipped(closed, () => 0)],
  ])("is refused with a sentence that says what to do, and left as it is: %s", async (_name, damage) => {
    expect(await opened(damage())).toMatch(damaged);
  });

  it("is refused or opened with all data, never with some of it, wherever a byte is wrong", async () => {
    const outcomes = [];
    for (let step = 0; step < 24; step += 1) {
      outcomes.push(await opened(flipped(closed, (length) => Math.floor(((step + 0.5) / 24) * length))));
    }
    const refused = outcomes.filter((outcome) => damaged.test(outcome));
    expect(outcomes.filter((outcome) => !refused.includes(outcome) && outcome !== "all data right")).toEqual([]);
    expect(refused.length).toBeGreaterThan(3);
  });

  it("gives all data after a kill, from the log beside the file, and warns of nothing", async () => {
    expect(existsSync(path.join(killed, "graph.grafeo.wal"))).toBe(true);
    const warn = (sentence: string) => expect.unreachable(sentence);
    expect(await opened(copyOf(killed), warn)).toBe("all data right");
  });

  it.each([
    ["gone", (log: string) => rmSync(log, { recursive: true }), []],
    [
      "cut off",
      cutFilesIn,
      [expect.stringMatching(/ended during a write\. Its \d{5,} bytes were removed from the log/)],
    ],
  ])(
    "is planted again, in whole transactions, where the log beside the file is %s",
    async (_name, damage, sentences) => {
      const copy = copyOf(killed);
      damage(path.join(copy, "graph.grafeo.wal"));
      const warnings: string[] = [];
      // Nothing was acknowledged: planting says that it is done after the checkpoint, and the log is empty then.
      expect(await opened(copy, (sentence) => warnings.push(sentence))).toBe(`0 of ${content.length} lines`);
      expect(warnings).toEqual(sentences);
      const graph = openEmbedded(copy);
      await plantDirectories(graph, []);
      expect(await contentOf(graph)).toEqual(content);
      await graph.close();
    },
  );
});

function cutFilesIn(log: string): void {
  for (const name of readdirSync(log)) {
    const file = path.join(log, name);
    truncateSync(file, Math.floor(statSync(file).size / 2));
  }
}

describe("a directory that cannot be used", () => {
  it("is refused by the command with a sentence and exit code 1 where the path is a file", async () => {
    const file = path.join(folder, "a-file");
    writeFileSync(file, "mine");
    const { code, stdout, stderr } = await runProgram(["plant"], { settings: { CONCORDANCE_DATA: file } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^No graph can be kept in .*a-file .*Set CONCORDANCE_DATA to a directory/);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it("is refused by the command where the file is damaged", async () => {
    const copy = flipped(closed, () => 0);
    const before = filesOf(copy);
    for (const command of [["plant"], ["serve"]]) {
      const { code, stdout, stderr } = await runProgram(command, { settings: { CONCORDANCE_DATA: copy } });
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(damaged);
      expect(stderr).not.toMatch(/ at .*:\d+:\d+/);
    }
    rmSync(path.join(copy, "audit.jsonl"));
    expect(filesOf(copy)).toEqual(before);
  });

  it("is refused by the command while another process holds it, and that one goes on", async () => {
    const held = copyOf(closed);
    const graph = openEmbedded(held);
    const { code, stderr } = await runProgram(["plant"], { settings: { CONCORDANCE_DATA: held } });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `The graph in ${held} is in use by another process, perhaps by a server that runs on it. Stop that one first, ` +
        "or set CONCORDANCE_DATA to another directory (:memory: asks the seeds alone).\n",
    );
    expect(await contentOf(graph)).toEqual(content);
    await graph.close();
  });

  it.runIf(process.getuid?.() !== 0)("is refused where it is read-only and empty", () => {
    const directory = path.join(folder, "read-only");
    mkdirSync(directory, { mode: 0o500 });
    expect(() => openEmbedded(directory)).toThrow(/Set CONCORDANCE_DATA to a directory that this user may write/);
  });
});
