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
/** What starts the program. */
const main = "src/main.ts";

/**
 * Joins what these files (from the folder of the project) import, and beside them the programs of threads (src/…Worker.ts). Resolves
 * with the folder of the joined files, of the same names, ending in .mjs; main.js is for `loaded.mjs`.
 */
export async function joined(...entryPoints) {
  const sources = sourcesIn("src");
  const further = entryPoints.some((file) => !file.startsWith("src/")) ? sourcesIn("test") : [];
  const all = [...entryPoints, ...sources.filter((file) => file.endsWith("Worker.ts"))];
  const folder = path.join(cache, `program-${knownDigestOf(all, [...sources, ...further])}`);
  if (!existsSync(folder)) {
    await join(all, folder, further.length > 0);
    removeOld();
  }
  return folder;
}

function sourcesIn(folder) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .filter((file) => /\.(tsx?|json)$/.test(file))
    .map((file) => `${folder}/${path.sep === "/" ? file : file.replaceAll(path.sep, "/")}`)
    .sort();
}

/** Of all that the joined files depend on: the sources, and the packages as they are pinned. */
const beside = ["package-lock.json", "package.json", "tsconfig.json", "src/joined.mjs", "src/loaded.mjs"];

/** While all files are as large and as old as when they were last read, they are not read again: that is a tenth of a start. */
function knownDigestOf(entryPoints, sources) {
  const files = [...beside, ...sources];
  const looks = createHash("sha256").update(entryPoints.join());
  for (const file of files) {
    // The second time is of what the system alone writes: a file that was put in another's place has another.
    const { size, mtimeMs, ctimeMs } = statSync(path.join(root, file));
    looks.update(`\0${file} ${size} ${mtimeMs} ${ctimeMs}`);
  }
  const look = looks.digest("hex");
  const kept = path.join(cache, `looked-${createHash("sha256").update(entryPoints.join()).digest("hex").slice(0, 16)}`);
  const [before, known] = existsSync(kept) ? readFileSync(kept, "utf8").split(" ") : [];
  if (before === look) return known;
  const digest = digestOf(entryPoints, files);
  keep(kept, `${look} ${digest}`);
  return digest;
}

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

const options = {
  absWorkingDir: root,
  entryNames: "[name]",
  outdir: "bundle",
  bundle: true,
  platform: "node",
  target: "node20",
  // Known before it runs, graphql compares classes without looking for copies of itself at each value.
  define: { "process.env.NODE_ENV": '"production"' },
  write: false,
};
const withPackages = { external: notJoined, mainFields: ["module", "main"] };

/** One function that holds all: V8 gives what it compiled of such a file, and of modules not. In UTF-16, which need not be decoded. */
const asOneScript = {
  ...withPackages,
  entryPoints: [main],
  format: "cjs",
  minifyWhitespace: true,
  lineLimit: 200,
  define: {
    ...options.define,
    "import.meta.dirname": "__dirname",
    "import.meta.filename": "__filename",
  },
  // Its own copy of that looks for `require` where there is none once it is joined, and computes in JavaScript.
  alias: { "@apollo/utils.createhash": "node:crypto" },
  inject: ["src/api/http/Response.ts"],
  banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
  footer: { js: "})" },
};

/** Programs that measure also load packages that are there for them alone, as these come. */
const asModules = (entryPoints, measures) => ({
  ...(measures ? { packages: "external" } : withPackages),
  entryPoints,
  format: "esm",
  splitting: true,
  outExtension: { ".js": ".mjs" },
  // Packages of the older form ask for parts of Node by `require`.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
});

async function join(entryPoints, folder, measures) {
  const { build } = await import("esbuild");
  const modules = entryPoints.filter((file) => file !== main);
  const [{ outputFiles }, script] = await Promise.all([
    build({ ...options, ...asModules(modules, measures) }),
    modules.length < entryPoints.length ? build({ ...options, ...asOneScript }) : undefined,
  ]);
  // Written aside and renamed: another process that starts now sees all of it or nothing.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const { path: file, contents } of outputFiles) writeFileSync(path.join(draft, path.basename(file)), contents);
  for (const { path: file, text } of script?.outputFiles ?? [])
    writeFileSync(path.join(draft, path.basename(file)), text, "utf16le");
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
