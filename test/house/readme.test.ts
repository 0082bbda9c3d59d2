import { execFile, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { settingsTable } from "../../src/settingsTable.ts";
import { commandHere } from "../support/commandHere.ts";
import { pdfFile } from "../support/documents/pdfFile.ts";
import { plantedFolder } from "../support/plantedFolder.ts";
import { freshFolder } from "../support/program.ts";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");
const readme = readFileSync(path.join(root, "README.md"), "utf8");

/** The code blocks of a language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, code]) => code ?? "");
}

/** The commands of all shell blocks, a line continued by \ taken as one. */
const commands = blocks("sh")
  .flatMap((code) => code.replaceAll("\\\n", " ").trim().split("\n"))
  .map((line) => line.trim());

describe("README's commands", () => {
  it.each(commands.filter((command) => command.startsWith("npx concordance")))(
    "%s",
    { timeout: 60_000 },
    // That npx finds the program shows test/cli/cli.test.ts.
    async (command) => {
      const settings = { LOG_LEVEL: "error", CONCORDANCE_DATA: await plantedFolder() };
      const { code, stdout } = await commandHere(command.split(" ").slice(2), { settings });
      expect([code, stdout.trim()]).toEqual([0, expect.stringMatching(/./)]);
    },
  );

  it("those in its sentences work, one after another, in a folder with such files", { timeout: 120_000 }, async () => {
    const inSentences = [...readme.replaceAll(/\s+/g, " ").matchAll(/`npx concordance ([^`]+)`/g)].map(
      ([, one = ""]) => one,
    );
    const whole = inSentences.filter((command) => !/\bFILE\b/.test(command));
    expect(whole.map((command) => command.split(" ")[0])).toEqual(["ingest", "import", "export", "import", "serve"]);
    const cwd = freshFolder();
    writeFileSync(path.join(cwd, "paper.pdf"), pdfFile([[{ x: 72, y: 700, size: 12, text: "We support openness." }]]));
    writeFileSync(
      path.join(cwd, "coding.csv"),
      "contribution,contributor,principle,locator\nA view,Sweden,Care,p. 1\n",
    );
    const data = await plantedFolder();
    for (const command of whole) {
      const settings = { CONCORDANCE_DATA: command.includes("--into-empty") ? path.join(cwd, "empty") : data };
      const { code, stdout, stderr } = await commandHere(command.split(" "), { settings, cwd });
      expect([command, code, stderr, stdout.trim()]).toEqual([
        command,
        0,
        expect.anything(),
        expect.stringMatching(/./),
      ]);
    }
  });

  it("npm start serves, and the curl command gets names", { timeout: 60_000 }, async () => {
    const curl = commands.find((command) => command.startsWith("curl")) ?? "";
    const env = { ...process.env, PORT: "0", CONCORDANCE_DATA: await plantedFolder() };
    const program = spawn("npm", ["start"], { cwd: root, env, detached: true });
    try {
      const address = await addressIn(program.stderr);
      await expect.poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 30_000 }).toBe(200);
      const { stdout } = await run("sh", ["-c", curl.replace("http://localhost:4000", address)]);
      const answer = JSON.parse(stdout) as { data: { principle: { contributors: { nodes: { name: string }[] } } } };
      expect(answer.data.principle.contributors.nodes.map(({ name }) => name)).toContain("Canada");
    } finally {
      process.kill(-(program.pid ?? 0), "SIGTERM");
    }
  });

  it("are all known: what is neither run here nor by .ci/run stands nowhere", () => {
    const others = commands.filter((command) => !/^(npx concordance|curl) /.test(command));
    expect(others).toEqual(["npm ci && npm start"]);
  });
});

it("README names every setting", () => {
  expect(Object.keys(settingsTable).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

it("README stays short: under 150 lines", () => {
  expect(readme.split("\n").length).toBeLessThan(150);
});

it("README's links lead to files that are there", () => {
  const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, target]) => target ?? "");
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) expect(() => readFileSync(path.join(root, link))).not.toThrow(/ENOENT/);
});

/** The address that the program logs when it listens. */
function addressIn(log: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    log.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const address = /"address":"(http:[^"]+)"/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
