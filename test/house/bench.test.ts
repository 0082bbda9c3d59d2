import { readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";
import { freshFolder } from "../support/program.ts";

const folder = freshFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The benchmarks as people call them. */
function bench(...argv: string[]) {
  return spawnSync(process.execPath, [path.join(projectRoot, "test", "bench", "bench.mjs"), ...argv], {
    encoding: "utf8",
  });
}

it("measures ours at a tiny size, names the peers that it went without, and writes figures of every promise", () => {
  const out = path.join(folder, "bench.json");
  const tiny = ["--scale", "0.001", "--rounds", "1", "--no-peers", "--out", out];
  const { stdout, stderr, status } = bench("overlap", "communities", "export", "import", ...tiny);
  expect(stderr).not.toContain("Error");
  expect(status).toBeLessThanOrEqual(1);
  const { findings, scale } = JSON.parse(readFileSync(out, "utf8"));
  expect(scale).toBe(0.001);
  const promises = new Set(findings.map(({ promise }: { promise: string }) => promise));
  expect(promises).toEqual(new Set(["P5", "P6", "P7", "P10", "P11", "P13"]));
  for (const { value, missing } of findings) expect(value ?? missing).toBeTruthy();
  expect(stdout).toMatch(/^P5 .*numpy.*missing: peers were not asked for$/m);
  expect(stdout).toMatch(/^P6 .*ours, p50 .*ms +≤ 0\.5 +(not )?met$/m);
}, 240_000);

it.each([
  [["overlaps"], 'There is no part "overlaps"; there are overlap,'],
  [["overlap", "--scale", "much"], "--scale is a share above 0, up to 4"],
  [["overlap", "--scale", "5"], "--scale is a share above 0, up to 4"],
])("refuses %j with a sentence and exit code 2", (argv, sentence) => {
  const { stderr, status } = bench(...argv);
  expect(stderr).toContain(sentence);
  expect(status).toBe(2);
});
