// The sources are TypeScript with decorators; esbuild joins them in a tenth of a second, so that a checkout runs without a build
// step and starts twice as fast as when each file is read on its own.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");

/** Joins what these files (from the folder of the project) import; resolves with the folder of the joined files, of the same names, ending in .mjs. */
export async function joined(...entryPoints) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    entryNames: "[name]",
    outdir: "bundle",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    keepNames: true,
    write: false,
  });
  const digest = createHash("sha256");
  for (const { path: file, contents } of outputFiles) digest.update(path.basename(file)).update(contents);
  const folder = path.join(root, ".cache", `program-${digest.digest("hex").slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  // Written aside and renamed: another process that starts now sees all of it or nothing.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const { path: file, contents } of outputFiles) writeFileSync(path.join(draft, path.basename(file)), contents);
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
