// The sources are TypeScript with decorators; esbuild joins them with the packages that they use, once for each state of the sources, so
// that a checkout runs without a build step and starts three times as fast as when each file is read on its own.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const cache = path.join(root, ".cache");
/** Those before them may still run: a program reads the rest of itself when it needs it. */
const newestKept = 4;
/** A join takes seconds. */
const draftKeptMs = 3_600_000;

/**
 * Joins what these files (from the folder of the project) import, and beside them the programs of threads (src/…Worker.ts). Resolves
 * with the folder of the joined files, of the same names, ending in .mjs; the scripts beside them are for `loaded.mjs`.
 */
export async function joined(...entryPoints) {
  const measures = entryPoints.some((file) => !file.startsWith("src/"));
  const kept = path.join(cache, `looked-${createHash("sha256").update(entryPoints.join()).digest("hex").slice(0, 16)}`);
  const known = knownFolderIn(kept);
  if (known !== undefined) return known;
  const { folders, files } = placesIn(measures ? ["src", "test"] : ["src"]);
  const places = [...beside, ...folders, ...files];
  const look = lookOf(places);
  const all = [...entryPoints, ...files.filter((file) => /^src\/.*Worker\.ts$/.test(file))];
  const folder = path.join(cache, `program-${digestOf(all, [...beside, ...files])}`);
  if (!existsSync(folder)) {
    await join(all, folder, measures);
    removeOld();
  }
  keep(kept, [path.basename(folder), look, ...places].join("\n"));
  return folder;
}

const gone = { size: -1, mtimeMs: 0, ctimeMs: 0 };

/** While all files and folders are as large and as old as when they were last read, they are not read again: that is a tenth of a start. */
function knownFolderIn(kept) {
  if (!existsSync(kept)) return undefined;
  const [name, look, ...places] = readFileSync(kept, "utf8").split("\n");
  const folder = path.join(cache, name);
  return lookOf(places) === look && existsSync(folder) ? folder : undefined;
}

/** A folder changes with what is put into it or taken out, so that nothing needs to be looked for. */
function lookOf(places) {
  // Numbers, so that no text is made of them for the digest.
  const looks = new Float64Array(3 * places.length);
  let at = 0;
  for (const place of places) {
    const { size, mtimeMs, ctimeMs } = statSync(`${root}/${place}`, { throwIfNoEntry: false }) ?? gone;
    // The second time is of what the system alone writes: a file that was put in another's place has another.
    looks[at++] = size;
    looks[at++] = mtimeMs;
    looks[at++] = ctimeMs;
  }
  return createHash("sha256").update(looks).digest("hex");
}

function placesIn(tops) {
  const within = tops.flatMap((top) => readdirSync(path.join(root, top), { recursive: true, withFileTypes: true }));
  const placeOf = ({ parentPath, name }) => path.relative(root, path.join(parentPath, name)).replaceAll(path.sep, "/");
  const folders = [...tops, ...within.filter((entry) => entry.isDirectory()).map(placeOf)];
  const files = within.filter(({ name }) => /\.(tsx?|json)$/.test(name)).map(placeOf);
  return { folders, files: files.sort() };
}

/** What all joined files depend on beside the sources: the packages as they are pinned, and how they are joined. */
const beside = [
  "package-lock.json",
  "package.json",
  "tsconfig.json",
  "src/joined.mjs",
  "src/joinedFiles.mjs",
  "src/loaded.mjs",
];

function digestOf(entryPoints, files) {
  const digest = createHash("sha256").update(entryPoints.join());
  for (const file of files) digest.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return digest.digest("hex").slice(0, 16);
}

/** Where nothing can be written, each start reads. */
function keep(file, text) {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

async function join(entryPoints, folder, measures) {
  const { joinedFiles } = await import("./joinedFiles.mjs");
  const files = await joinedFiles(entryPoints, measures);
  // Written aside and renamed: another process that starts now sees all of it or nothing.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const [name, content] of files) writeFileSync(path.join(draft, name), content);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function removeOld() {
  const named = (pattern) => readdirSync(cache).filter((name) => pattern.test(name));
  const madeAt = (name) => statSync(path.join(cache, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const byAge = named(/^program-[0-9a-f]{16}$/)
    .map((name) => [name, madeAt(name)])
    .sort(([, a], [, b]) => b - a);
  const old = byAge.slice(newestKept).map(([name]) => name);
  // A draft of now belongs to a process that joins; one of long ago to a process that was killed.
  const drafts = named(/^program-[0-9a-f]{16}\.\d+$/).filter((name) => madeAt(name) < Date.now() - draftKeptMs);
  for (const name of [...old, ...drafts]) rmSync(path.join(cache, name), { recursive: true, force: true });
}
