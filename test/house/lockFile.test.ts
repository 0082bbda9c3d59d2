import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string; optional?: boolean }>;
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

it("the lock file says what each package must consist of, except where no registry that was asked had the package", () => {
  // npm cannot check these when it installs them there; take each out once `npm view NAME@VERSION dist.integrity` answers.
  const unknown = ["darwin-arm64", "darwin-x64", "linux-arm64-gnu", "linux-arm64-musl", "win32-x64-msvc"];
  const lacking = Object.keys(lock.packages).filter(
    (name) => name !== "" && lock.packages[name]?.integrity === undefined,
  );
  expect(lacking).toEqual(unknown.map((platform) => `node_modules/@grafeo-db/js-${platform}`));
});

it("the lock file names no package host", () => {
  const hosts = Object.values(lock.packages).filter((entry) => entry.resolved?.startsWith("http"));
  expect(hosts).toEqual([]);
});

it("every dependency is pinned to one version", () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
