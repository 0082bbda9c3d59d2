import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { projectRoot } from "../../projectRoot.ts";
import type { Asset } from "../PageRequest.ts";
import { sha256Of } from "../../text/sha256Of.ts";

const explorer = path.join(projectRoot, "src/explorer");
const packages = createRequire(import.meta.filename);

/** Letters of Latin scripts; the fonts of the reader's system show all others. */
const subsets = ["latin", "latin-ext"];
const fonts = [
  { of: "source-sans-3", file: "wght-normal", family: "Source Sans 3", style: "normal" },
  { of: "source-serif-4", file: "wght-normal", family: "Source Serif 4", style: "normal" },
  { of: "source-serif-4", file: "wght-italic", family: "Source Serif 4", style: "italic" },
];
const unicodeRanges: Readonly<Record<string, string>> = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
};

/** What nearly every page shows above its fold: fetched with the page, so that words need not change their font under the reader's eyes. */
const early = ["source-sans-3-latin-wght-normal.woff2", "source-serif-4-latin-wght-normal.woff2"];

const byPath = new Map<string, Asset>();
const paths = new Map<string, string>();

/** Everything that pages load, by path; the path holds a digest of the bytes, so it may be kept for ever. */
export const assets: ReadonlyMap<string, Asset> = byPath;

/** Where `explorer.css`, `explorer.js` or `icon.svg` stand now. */
export function assetPath(name: string): string {
  const found = paths.get(name);
  if (found === undefined) throw new Error(`there is no asset ${name}`);
  return found;
}

/** Where the fonts stand that a page fetches at once. */
export function earlyFonts(): string[] {
  return early.map(assetPath);
}

function add(name: string, contentType: string, bytes: Buffer): string {
  const digest = sha256Of(bytes).slice(0, 12);
  const at = `/assets/${name.replace(/\.(\w+)$/, `-${digest}.$1`)}`;
  byPath.set(at, { contentType, bytes });
  paths.set(name, at);
  return at;
}

function fontFaces(): string {
  return fonts
    .flatMap(({ of, file, family, style }) => {
      const folder = path.dirname(packages.resolve(`@fontsource-variable/${of}/package.json`));
      return subsets.map((subset) => {
        const name = `${of}-${subset}-${file}.woff2`;
        const at = add(name, "font/woff2", readFileSync(path.join(folder, "files", name)));
        return `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900;font-display:optional;src:url(${at}) format("woff2");unicode-range:${unicodeRanges[subset]}}`;
      });
    })
    .join("\n");
}

/** All files of a folder, in the order of their names. */
function joined(folder: string): string {
  const files = readdirSync(path.join(explorer, folder)).sort();
  return files.map((file) => readFileSync(path.join(explorer, folder, file), "utf8")).join("\n");
}

add("explorer.css", "text/css; charset=utf-8", Buffer.from(`${fontFaces()}\n${joined("style")}`));
add("explorer.js", "text/javascript; charset=utf-8", Buffer.from(joined("island")));
add("icon.svg", "image/svg+xml", readFileSync(path.join(explorer, "assets/icon.svg")));
