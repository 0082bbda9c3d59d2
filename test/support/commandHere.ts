import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../../src/projectRoot.ts";
import { runProgram as runHere } from "../../src/runProgram.ts";
import { type Ended, type ProgramOptions, runProgram as runApart } from "./program.ts";

const longestMs = 60_000;
let before: Promise<unknown> = Promise.resolve();

/**
 * Does what the program does with a command line, within the process of the test and so without a start: one command after another, as what
 * they say and their settings are those of the process. A log that is written straight to the descriptor, as pino may, passes this by. How a
 * program starts, is killed or logs takes `runProgram` of program.ts; where TEST_LONG is set, every command is such a process.
 */
export async function commandHere(argv: readonly string[], options: ProgramOptions = {}): Promise<Ended> {
  if (argv[0] === "serve" && !argv.includes("--help"))
    throw new Error("What serves does not end: start it by startProgram.");
  if (process.env["TEST_LONG"] !== undefined) return runApart(argv, options);
  const ended = before.then(() => ranHere(argv, options));
  before = ended.catch(() => undefined);
  return ended;
}

async function ranHere(argv: readonly string[], options: ProgramOptions): Promise<Ended> {
  const { settings = {}, input = "", cwd = projectRoot } = options;
  const { PATH, HOME } = process.env;
  const [home, own, ownCode] = [process.cwd(), process.argv, process.exitCode];
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([stdout, stderr].map((stream) => text(stream)));
  const back = replaced({ env: { PATH, HOME, ...settings }, stdin: Readable.from([input]), stdout, stderr });
  const hung = new AbortController();
  try {
    process.chdir(cwd);
    const code = await Promise.race([runHere(argv), overdue(argv, hung.signal)]);
    for (const stream of [stdout, stderr]) stream.end();
    const [out = "", err = ""] = await said;
    return { code, signal: null, stdout: out, stderr: err };
  } finally {
    hung.abort();
    back();
    process.chdir(home);
    process.argv = own;
    process.exitCode = ownCode;
  }
}

/** Fails where the command hangs, so that those after it still have their turn. */
async function overdue(argv: readonly string[], signal: AbortSignal): Promise<never> {
  await sleep(longestMs, undefined, { signal, ref: false });
  throw new Error(`concordance ${argv.join(" ")} did not end within ${longestMs / 1_000} seconds`);
}

/** Gives parts of `process` other values; what it returns gives them their own again. */
function replaced(others: Partial<Record<keyof NodeJS.Process, unknown>>): () => void {
  const own = Object.keys(others).map((name) => [name, Object.getOwnPropertyDescriptor(process, name)!] as const);
  for (const [name, value] of Object.entries(others))
    Object.defineProperty(process, name, { value, configurable: true, writable: true });
  return () => own.forEach(([name, descriptor]) => Object.defineProperty(process, name, descriptor));
}
