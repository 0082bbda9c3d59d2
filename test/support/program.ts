import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "../../src/projectRoot.ts";

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunningProgram {
  child: ChildProcessWithoutNullStreams;
  /** Resolves when the process is gone and all that it said was read. */
  ended: Promise<Ended>;
  /** Where it listens, as soon as it does; rejects with what it said when it ends before. */
  address: Promise<string>;
}

export interface ProgramOptions {
  /** Settings of the program; those of the test run itself are not handed down. */
  settings?: Record<string, string>;
  input?: string;
  cwd?: string;
  /** A command that ends with running what follows it. */
  within?: readonly string[];
}

const launcher = path.join(projectRoot, "src/concordance.mjs");

/** The program as a user starts it, in a process of its own. Whoever starts it ends it. */
export function startProgram(argv: readonly string[], options: ProgramOptions = {}): RunningProgram {
  const { settings = {}, input = "", cwd = projectRoot, within = [] } = options;
  const environment = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", PORT: "0", ...settings };
  const [command = "", ...rest] = [...within, process.execPath, launcher, ...argv];
  const child = spawn(command, rest, { cwd, env: environment });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal, stdout, stderr }) as Ended);
  const address = new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      const listening = /"address":"([^"]+)"/.exec(stderr)?.[1];
      if (listening !== undefined) resolve(listening);
    });
    void ended.then(() => reject(new Error(`the program ended before it listened: ${stderr}`)));
  });
  address.catch(() => undefined);
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return { child, ended, address };
}

/** Runs the program to its end. */
export function runProgram(argv: readonly string[], options?: ProgramOptions): Promise<Ended> {
  return startProgram(argv, options).ended;
}

/** A folder of the test's own below the system's temporary one. */
export function freshFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "concordance-test-"));
}
