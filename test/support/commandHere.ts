import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { projectRoot } from "../../src/projectRoot.ts";
import { runProgram } from "../../src/runProgram.ts";
import type { Ended, ProgramOptions } from "./program.ts";

let before: Promise<unknown> = Promise.resolve();

/**
 * Does what the program does with a command line, within the process of the test and so without a start: one command after another, as what
 * they say and their settings are those of the process. How a program starts, is killed or logs takes `runProgram` of program.ts.
 */
export function commandHere(argv: readonly string[], options: ProgramOptions = {}): Promise<Ended> {
  const ended = before.then(() => runHere(argv, options));
  before = ended.catch(() => undefined);
  return ended;
}

async function runHere(argv: readonly string[], options: ProgramOptions): Promise<Ended> {
  const { settings = {}, input = "", cwd = projectRoot } = options;
  const { PATH, HOME } = process.env;
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([stdout, stderr].map((stream) => text(stream)));
  const back = replaced({ env: { PATH, HOME, ...settings }, stdin: Readable.from([input]), stdout, stderr });
  const home = process.cwd();
  process.chdir(cwd);
  try {
    const code = await runProgram(argv);
    for (const stream of [stdout, stderr]) stream.end();
    const [out = "", err = ""] = await said;
    return { code, signal: null, stdout: out, stderr: err };
  } finally {
    process.chdir(home);
    back();
  }
}

/** Gives parts of `process` other values; what it returns gives them their own again. */
function replaced(others: Partial<Record<keyof NodeJS.Process, unknown>>): () => void {
  const own = Object.keys(others).map((name) => [name, Object.getOwnPropertyDescriptor(process, name)!] as const);
  for (const [name, value] of Object.entries(others))
    Object.defineProperty(process, name, { value, configurable: true, writable: true });
  return () => own.forEach(([name, descriptor]) => Object.defineProperty(process, name, descriptor));
}
