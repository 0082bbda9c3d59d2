import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";
import { freshFolder } from "../support/program.ts";

type Joined = (...entryPoints: string[]) => Promise<string>;

// A small project of its own, so that nothing here touches the program that other tests run.
const project = freshFolder();
const cached = () => readdirSync(path.join(project, ".cache")).filter((name) => !/^looked-[0-9a-f]{16}$/.test(name));
let joined: Joined;

beforeAll(async () => {
  for (const folder of ["src/threads", "src/cli", "src/api/http"])
    mkdirSync(path.join(project, folder), { recursive: true });
  for (const file of [
    "package-lock.json",
    "package.json",
    "tsconfig.json",
    "src/joined.mjs",
    "src/joinedFiles.mjs",
    "src/loaded.mjs",
    "src/api/http/Response.ts",
  ]) {
    copyFileSync(path.join(projectRoot, file), path.join(project, file));
  }
  symlinkSync(path.join(projectRoot, "node_modules"), path.join(project, "node_modules"));
  write("src/cli/serve.ts", "");
  write("src/api/http/startService.ts", "");
  write("src/threads/countWorker.ts", "export const isWorker = true;\n");
  ({ joined } = (await import(path.join(project, "src/joined.mjs"))) as { joined: Joined });
});
afterAll(() => rmSync(project, { recursive: true }));

function write(file: string, text: string): void {
  writeFileSync(path.join(project, file), text);
}

/** As a command runs it, and as a server does. */
const scripts = ["main.js", "server.js"];

function programIn(folder: string, script = "main.js"): { answer?: unknown } {
  const required = (name: string) => {
    const part = { exports: {} };
    parts[name](part.exports, part);
    return part.exports;
  };
  const parts = vm.runInThisContext(readFileSync(path.join(folder, script), "latin1"))(required);
  return required("./main.js");
}

async function answerOf(text: string): Promise<{ folder: string; answer: unknown }> {
  write("src/main.ts", `import { answer as given } from "./answer.ts";\nexport const answer: number = given;\n`);
  write("src/answer.ts", text);
  const folder = await joined("src/main.ts");
  const [{ answer }, other] = scripts.map((script) => programIn(folder, script)) as [{ answer: unknown }, object];
  expect(other).toMatchObject({ answer });
  return { folder, answer };
}

it("a start joins the sources again when one of them changed, and only then", async () => {
  const first = await answerOf("export const answer = 1;\n");
  const made = statSync(path.join(first.folder, "main.js")).mtimeMs;
  expect(await answerOf("export const answer = 1;\n")).toEqual(first);
  expect(statSync(path.join(first.folder, "main.js")).mtimeMs).toBe(made);
  const changed = await answerOf("export const answer = 2;\n");
  expect(changed.answer).toBe(2);
  expect(changed.folder).not.toBe(first.folder);
  expect(readdirSync(first.folder)).toContain("countWorker.mjs");
});

it("a start joins the sources again when one of them changed that is as large and as old as before", async () => {
  const source = path.join(project, "src/answer.ts");
  expect((await answerOf("export const answer = 3;\n")).answer).toBe(3);
  const { atime, mtime } = statSync(source);
  write("src/answer.ts", "export const answer = 4;\n");
  utimesSync(source, atime, mtime);
  const folder = await joined("src/main.ts");
  expect(programIn(folder).answer).toBe(4);
});

it("a start joins the sources again when words in a file beside them changed", async () => {
  const text = `import words from "./words.json" with { type: "json" };\nexport const answer: string = words.hello;\n`;
  for (const hello of ["bonjour", "bonsoir"]) {
    write("src/words.json", JSON.stringify({ hello }));
    expect((await answerOf(text)).answer).toBe(hello);
  }
});

it("signs beyond ASCII in words and in regular expressions are the same in what is joined", async () => {
  const text = `export const answer = [/^[ç-é–]+$/iu.test("Éç–"), "naïve – 😀", \`…\`, /😀{2}/u.test("😀😀")];\n`;
  expect((await answerOf(text)).answer).toEqual([true, "naïve – 😀", "…", true]);
});

it("a start joins the sources again when one came or went", async () => {
  const text = "export const answer = 5;\n";
  const workersIn = async () => readdirSync((await answerOf(text)).folder).filter((name) => /Worker/.test(name));
  expect(await workersIn()).toEqual(["countWorker.mjs"]);
  mkdirSync(path.join(project, "src/threads/more"));
  write("src/threads/more/sumWorker.ts", "export const isWorker = true;\n");
  expect(await workersIn()).toEqual(["countWorker.mjs", "sumWorker.mjs"]);
  rmSync(path.join(project, "src/threads/more"), { recursive: true });
  expect(await workersIn()).toEqual(["countWorker.mjs"]);
});

it("what was joined long ago is removed, the last states stay for programs that still run", async () => {
  for (let answer = 10; answer < 17; answer++) await answerOf(`export const answer = ${answer};\n`);
  const last = await answerOf("export const answer = 20;\n");
  expect(cached()).toHaveLength(4);
  expect(cached()).toContain(path.basename(last.folder));
});

it("the draft of a start that was killed is removed after an hour, that of one that still joins is not", async () => {
  const drafts = ["program-00000000000000aa.17", "program-00000000000000bb.18"];
  for (const name of drafts) mkdirSync(path.join(project, ".cache", name));
  const longAgo = new Date(Date.now() - 3_700_000);
  utimesSync(path.join(project, ".cache", drafts[0]!), longAgo, longAgo);
  await answerOf("export const answer = 25;\n");
  expect(cached().filter((name) => name.includes("."))).toEqual([drafts[1]]);
  rmSync(path.join(project, ".cache", drafts[1]!), { recursive: true });
});

it("two starts at once make one program", async () => {
  write("src/answer.ts", "export const answer = 30;\n");
  const folders = await Promise.all([joined("src/main.ts"), joined("src/main.ts")]);
  expect(new Set(folders).size).toBe(1);
  expect(cached().filter((name) => !/^program-[0-9a-f]{16}$/.test(name))).toEqual([]);
});
