import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, { version?: string; resolved?: string; optional?: boolean }>;
};
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;

it.each(["darwin-arm64", "darwin-x64", "linux-arm64-gnu", "linux-arm64-musl", "linux-x64-gnu", "win32-x64-msvc"])(
  "the lock file knows the embedded engine for %s, or npm ci would refuse there",
  (platform) => {
    const entry = lock.packages[`node_modules/@grafeo-db/js-${platform}`];
    expect(entry).toMatchObject({ version: manifest.dependencies["@grafeo-db/js"], optional: true });
  },
);

it("the lock file names no package host", () => {
  const hosts = Object.values(lock.packages).filter((entry) => entry.resolved?.startsWith("http"));
  expect(hosts).toEqual([]);
});

it("every dependency is pinned to one version", () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
