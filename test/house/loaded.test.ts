import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, beforeEach, expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";
import { freshFolder } from "../support/program.ts";

const folder = freshFolder();
const run = path.join(folder, "run.mjs");
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  // Like the program, it changes an option of V8 while it runs.
  const text = `(function (require) {
    const grow = (percent) => require("node:v8").setFlagsFromString("--heap-growing-percent=" + percent);
    return { "./main.js": (exports) => {
      exports.underOptionsOfStart = (work) => (grow(0), work());
      const answer = () => "as written: \\u2026";
      exports.answer = answer();
      grow(50);
    } };
  })`;
  for (const script of ["main.js", "server.js"]) writeFileSync(path.join(folder, script), text, "latin1");
  const loaded = JSON.stringify(path.join(projectRoot, "src/loaded.mjs"));
  writeFileSync(run, `import { loaded } from ${loaded};\nconsole.log(loaded(${JSON.stringify(folder)}).answer);\n`);
});

const answer = (use: string, options: readonly string[] = []) =>
  execFileSync(process.execPath, [...options, run, use], { encoding: "utf8" }).trim();
const scriptOf = (use: string) => path.join(folder, use === "serve" ? "server.js" : "main.js");
const kept = (use: string) => `${scriptOf(use)}.${process.version}-${process.platform}-${process.arch}-${use}`;
const names = () => readdirSync(folder).sort();

/** Code that V8 would run as it is, and that says something else than the program. */
function changed(file: string, isSummedUp: boolean): void {
  const bytes = readFileSync(file);
  const [before, after] = ["written", "changed"].map((word) => Buffer.from(word, "utf16le"));
  after!.copy(bytes, bytes.indexOf(before!));
  const end = bytes.length - 4;
  if (isSummedUp) bytes.writeUInt32LE(crc32(bytes.subarray(0, end)), end);
  writeFileSync(file, bytes);
}

it("what V8 compiled is kept beside the program, and the next start runs it", () => {
  expect(answer("plant")).toBe("as written: …");
  expect(names()).toEqual(["main.js", path.basename(kept("command")), "run.mjs", "server.js"]);
  changed(kept("command"), true);
  expect(answer("ask")).toBe("as changed: …");
  expect(answer("serve")).toBe("as written: …");
  expect(names()).toContain(path.basename(kept("serve")));
});

it("kept code that was damaged is not run, and is written anew", () => {
  answer("serve");
  const whole = readFileSync(kept("serve"));
  changed(kept("serve"), false);
  expect(answer("serve")).toBe("as written: …");
  expect(readFileSync(kept("serve")).length).toBe(whole.length);
  for (const length of [0, 3, 50, whole.length - 1]) {
    truncateSync(kept("serve"), length);
    expect(answer("serve")).toBe("as written: …");
  }
  changed(kept("serve"), true);
  expect(answer("serve")).toBe("as changed: …");
});

// The user of all rights can write everywhere.
it.skipIf(process.getuid?.() === 0)("a server that cannot keep its own runs what a command kept", () => {
  answer("plant");
  changed(kept("command"), true);
  chmodSync(folder, 0o555);
  expect(answer("serve")).toBe("as changed: …");
  chmodSync(folder, 0o755);
  expect(answer("serve")).toBe("as written: …");
});

it("what V8 kept under other options is not run under these", () => {
  answer("serve", ["--no-opt"]);
  changed(kept("serve"), true);
  expect(answer("serve")).toBe("as written: …");
  expect(answer("serve", ["--no-opt"])).toBe("as written: …");
});

it("a program starts where nothing can be kept", () => {
  mkdirSync(path.join(kept("serve"), "in the way"), { recursive: true });
  expect(answer("serve")).toBe("as written: …");
  expect(names()).toEqual(["main.js", "run.mjs", "server.js", path.basename(kept("serve"))]);
});
