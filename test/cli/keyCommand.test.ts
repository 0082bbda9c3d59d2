import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { commandHere } from "../support/commandHere.ts";
import { freshFolder, runProgram } from "../support/program.ts";

const folder = freshFolder();
let files = 0;
const newFile = () => path.join(folder, `${++files}`, "keys.json");
const key = (file: string, ...argv: string[]) => commandHere(["key", ...argv], { settings: { API_KEYS: file } });
/** In a process of its own. */
const keyBeside = (file: string, ...argv: string[]) => runProgram(["key", ...argv], { settings: { API_KEYS: file } });

describe("concordance key", { timeout: 120_000 }, () => {
  it("adds a key, shows it once on stdout alone, keeps a hash of it in a file for its owner only, lists and revokes it", async () => {
    const file = newFile();
    const { code, stdout, stderr } = await key(file, "add", "ada", "--role", "curator", "--until", "2099-12-31");
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^concordance_[\w-]{43}\n$/)]);
    expect(stderr).toBe("The key of ada (curator). It is shown this once:\n");
    expect(readFileSync(file, "utf8")).not.toContain(stdout.trim().slice(-20));
    expect((statSync(file).mode & 0o777).toString(8)).toBe("600");
    await key(file, "add", "root", "--role", "admin");
    const today = new Date().toISOString().slice(0, 10);
    expect(await key(file, "list")).toMatchObject({
      code: 0,
      stdout: `ada  curator  since ${today}  until 2099-12-31\nroot  admin  since ${today}\n`,
    });
    expect((await key(file, "revoke", "ada")).stdout).toBe("The key of ada does not count any more.\n");
    expect((await key(file, "list")).stdout).toBe(`root  admin  since ${today}\n`);
  });

  it("refuses a second key of a name, a name that is none, a day that is over or none, a role that nobody has", async () => {
    const file = newFile();
    await key(file, "add", "ada");
    expect(await key(file, "add", "ada")).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("already"),
    });
    const wrong = [["a b"], ["eve", "--until", "2020-01-01"], ["eve", "--until", "2099-02-30"]];
    for (const ended of await Promise.all(wrong.map((argv) => key(file, "add", ...argv))))
      expect(ended).toMatchObject({ code: 2, stdout: "" });
    const { code, stderr } = await key(file, "add", "eve", "--role", "owner");
    expect([code, stderr]).toEqual([2, expect.stringContaining("reader, curator, admin")]);
    expect((await key(file, "list")).stdout.trim().split("\n")).toHaveLength(1);
  });

  it("names the nearest name where there is no such key, and the setting where there is no file", async () => {
    const file = newFile();
    await key(file, "add", "grace");
    expect(await key(file, "revoke", "gracie")).toMatchObject({
      code: 1,
      stderr: 'There is no key of "gracie"; did you mean "grace"?\n',
    });
    expect(await key("", "list")).toMatchObject({ code: 1, stderr: expect.stringContaining("Set API_KEYS") });
    expect(await key(newFile(), "list")).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
  });

  it("leaves a file with faults as it is, and says what is wrong", async () => {
    const file = newFile();
    await key(file, "add", "ada");
    writeFileSync(file, "{");
    const { code, stderr } = await key(file, "add", "eve");
    expect([code, stderr]).toEqual([1, expect.stringContaining("is not JSON")]);
    expect(readFileSync(file, "utf8")).toBe("{");
  });

  it("does not lose a key where two commands add at once: one waits for nobody and says so", async () => {
    const file = newFile();
    await key(file, "add", "ada");
    const ended = await Promise.all(["b", "c", "d"].map((name) => keyBeside(file, "add", name)));
    const added = ended.filter(({ code }) => code === 0).length;
    expect((await key(file, "list")).stdout.trim().split("\n")).toHaveLength(1 + added);
    writeFileSync(`${file}.new`, "");
    expect(await key(file, "add", "e")).toMatchObject({ code: 1, stderr: expect.stringContaining("Another command") });
  });
});
