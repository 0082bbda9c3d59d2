// V8 compiles each function when it is called first. What it has compiled of the program is kept beside it, so that the next start under the
// same Node takes it from there: that is half of a start.
import { accessSync, constants, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { crc32 } from "node:zlib";

/** By then a server has answered. */
const keepAfterMs = 5_000;
const sumBytes = 4;

const isServer = process.argv[2] === "serve";
/** What a server needs, and what commands need: each is kept, and read whole. */
const [own, other] = isServer ? ["serve", "command"] : ["command", "serve"];
/** V8 itself refuses what another version of it wrote, or other options; not what another build of Node did. */
const keptFor = (use, file) => `${file}.${process.version}-${process.platform}-${process.arch}-${use}`;

/** Runs the program that `joined.mjs` wrote into a folder; gives what it exports, of which `underOptionsOfStart` is one. */
export function loaded(folder) {
  // Nothing has changed them before it runs.
  let program = { underOptionsOfStart: (work) => work() };
  const fromNode = createRequire(path.join(folder, "main.js"));
  const ran = new Map();
  const required = (name) => {
    if (!name.startsWith("./")) return fromNode(name);
    const known = ran.get(name);
    if (known !== undefined) return known.exports;
    const part = early[name] ?? (others ??= partsIn("rest.js"))[name];
    const module = { exports: {} };
    ran.set(name, module);
    part(module.exports, module);
    return module.exports;
  };
  // Like `import()`: not before all that runs now.
  const later = (name) => Promise.resolve().then(() => required(name));
  const partsIn = (name) => {
    const file = path.join(folder, name);
    const script = scriptIn(file, (work) => program.underOptionsOfStart(work));
    return script.runInThisContext()(required, later, file, folder);
  };
  // Where a server cannot keep its own, what a command kept of the same parts serves it too.
  const hasOwn = isServer && (isWritable(folder) || existsSync(keptFor(own, path.join(folder, "server.js"))));
  const early = partsIn(hasOwn ? "server.js" : "main.js");
  let others;
  program = required("./main.js");
  return program;
}

function scriptIn(file, underOptionsOfStart) {
  const kept = compiledIn(keptFor(own, file));
  const cachedData = kept ?? compiledIn(keptFor(other, file));
  const text = readFileSync(file, "latin1");
  const importModuleDynamically = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const script = underOptionsOfStart(
    () => new vm.Script(text, { filename: file, cachedData, importModuleDynamically }),
  );
  const compiled = () => underOptionsOfStart(() => script.createCachedData());
  const isMissing = kept === undefined || script.cachedDataRejected === true;
  if (isMissing) keepOnce(compiled, keptFor(own, file));
  return script;
}

/** Undefined where there is none, or where it is not as it was written: V8 would not look. */
function compiledIn(file) {
  try {
    const bytes = readFileSync(file);
    const end = bytes.length - sumBytes;
    // From its first byte on: V8 copies what begins elsewhere.
    const compiled = bytes.subarray(0, end);
    return bytes.readUInt32LE(end) === crc32(compiled) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/** When most of what is needed at a start has run, and before V8 drops what did not run again. */
function keepOnce(compiledNow, file) {
  // Where nothing can be written, each start compiles.
  if (!isWritable(path.dirname(file))) return;
  const keep = (code = 0) => {
    clearTimeout(timer);
    process.off("exit", keep);
    // A start that was refused has run little of what the next one needs.
    if (code !== 0) return;
    const compiled = compiledNow();
    const sum = Buffer.alloc(sumBytes);
    sum.writeUInt32LE(crc32(compiled));
    const draft = `${file}.${process.pid}`;
    try {
      writeFileSync(draft, Buffer.concat([compiled, sum]));
      renameSync(draft, file);
    } catch {
      rmSync(draft, { force: true });
    }
  };
  const timer = setTimeout(() => keep(), keepAfterMs).unref();
  process.once("exit", keep);
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
