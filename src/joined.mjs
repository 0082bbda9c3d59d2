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

/** Machine code lies beside the first; the second is what joins. */
const notJoined = ["@grafeo-db/js", "esbuild"];
/** Packages of the older form ask for parts of Node by `require`. */
const requireBanner =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

/**
 * Joins what these files (from the folder of the project) import, and beside them the programs of threads (src/…Worker.ts). Resolves
 * with the folder of the joined files, of the same names, ending in .mjs.
 */
export async function joined(...entryPoints) {
  const sources = sourcesIn("src");
  const further = entryPoints.some((file) => !file.startsWith("src/")) ? sourcesIn("test") : [];
  const all = [...entryPoints, ...sources.filter((file) => file.endsWith("Worker.ts"))];
  const folder = path.join(cache, `program-${digestOf(all, [...sources, ...further])}`);
  if (!existsSync(folder)) {
    await join(all, folder, further.length > 0);
    removeOld();
  }
  return folder;
}

function sourcesIn(folder) {
  const names = readdirSync(path.join(root, folder), { recursive: true });
  return names
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")))
    .sort();
}

/** Of all that the joined files depend on: the sources, and the packages as they are pinned. */
function digestOf(entryPoints, sources) {
  const digest = createHash("sha256").update(entryPoints.join());
  for (const file of ["package-lock.json", "package.json", "tsconfig.json", "src/joined.mjs", ...sources]) {
    digest.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return digest.digest("hex").slice(0, 16);
}

/** Programs that measure also load packages that are there for them alone, as these come. */
async function join(entryPoints, folder, measures) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    entryNames: "[name]",
    outdir: "bundle",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    ...(measures ? { packages: "external" } : { external: notJoined, mainFields: ["module", "main"] }),
    banner: { js: requireBanner },
    // Known before it runs, graphql compares classes without looking for copies of itself at each value.
    define: { "process.env.NODE_ENV": '"production"' },
    platform: "node",
    format: "esm",
    target: "node20",
    write: false,
  });
  // Written aside and renamed: another process that starts now sees all of it or nothing.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const { path: file, contents } of outputFiles) writeFileSync(path.join(draft, path.basename(file)), contents);
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
