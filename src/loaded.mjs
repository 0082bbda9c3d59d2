// V8 compiles each function when it is called first. What it has compiled of the program is kept beside it, so that the next start under the
// same Node takes it from there: that is half of a start.
import { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { crc32 } from "node:zlib";

/** By then a server has answered. */
const keepAfterMs = 5_000;
const sumBytes = 4;

/** Runs a program that `joined.mjs` wrote as one script; gives what it exports, of which `underOptionsOfStart` is one. */
export function loaded(file) {
  // What a server needs, and what commands need: each is read whole.
  const [own, other] = process.argv[2] === "serve" ? ["serve", "command"] : ["command", "serve"];
  // V8 itself refuses what another version of it wrote, or other options; not what another build of Node did.
  const keptFor = (use) => `${file}.${process.version}-${process.platform}-${process.arch}-${use}`;
  const kept = compiledIn(keptFor(own));
  const script = new vm.Script(readFileSync(file, "latin1"), {
    filename: file,
    cachedData: kept ?? compiledIn(keptFor(other)),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const program = { exports: {} };
  const compiled = () => program.exports.underOptionsOfStart(() => script.createCachedData());
  if (kept === undefined || script.cachedDataRejected === true) keepOnce(compiled, keptFor(own));
  script.runInThisContext()(program.exports, createRequire(file), program, file, path.dirname(file));
  return program.exports;
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
