import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { plantedFolder } from "../support/plantedFolder.ts";
import { runProgram } from "../support/program.ts";
import { seedDirectory } from "../support/seedDirectory.ts";
import { fileWith } from "../support/tables/tableFiles.ts";
import { asked, read, serving, untilReady } from "./serving.ts";

const { folder, serve } = serving();
const data = path.join(folder, "data");
const settings = { CONCORDANCE_DATA: data };
mkdirSync(data);
const guild = `
sources: { list: { citation: A list of members, certainty: VERIFIED } }
contributors:
  - { key: glass-guild, kind: BUSINESS, names: { en: Glass Guild }, source: list }
`;

/** Runs a program where these lines of a shell have mounted something that it alone sees. */
const after = (lines: string) => ["unshare", "-rm", "sh", "-e", "-c", lines, "sh"];
const canMount = (() => {
  try {
    const [command = "", ...argv] = after(`mount -t tmpfs none '${data}'`);
    execFileSync(command, argv, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe.runIf(canMount)("a data directory", { timeout: 60_000 }, () => {
  it("whose disk is full says so, and takes the same again where there is room", async () => {
    const planted = await plantedFolder();
    const table = fileWith("contribution,contributor,kind,Openness\nOne view,Acme,BUSINESS,§ 1\n");
    const within = after(`
      mount -t tmpfs -o size=8m none '${data}'
      cp -r '${planted}/.' '${data}'
      dd if=/dev/zero of='${data}/fill' bs=4k 2> '${folder}/dd' || truncate -s -12k '${data}/fill'
      "$@" || echo refused
      rm '${data}/fill'
      exec "$@"`);
    const { code, stdout, stderr } = await runProgram(["import", table, "--scheme", "rights"], { settings, within });
    expect(stderr).toMatch(
      /^The graph failed: there is no room left on its disk\. Make room, and run the command again/m,
    );
    // In the log it may stand already, where only the engine's file found no room.
    const once = /^refused\n[^]*codings: created (1, .* unchanged 0|0, .* unchanged 1)\n/;
    expect([code, stdout]).toEqual([0, expect.stringMatching(once)]);
  });

  it("where nothing can be written is served, says so in the log, and refuses what would write", async () => {
    await plantedFolder(data);
    const seeds = await seedDirectory({}, { "contributors.yaml": guild });
    const within = after(`mount --bind '${data}' '${data}'; mount -o remount,ro,bind '${data}'; exec "$@"`);
    const program = serve({ CONCORDANCE_SEEDS: seeds }, { within });
    const address = await program.address;
    await untilReady(address, 20_000);
    expect((await read(`${address}/graphql`, asked)).body.data.contributor.name).toBe("Canada");
    const { code, stderr } = await runProgram(["plant", "--prune"], { settings, within });
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("it is read-only, because its directory cannot be written to"),
    ]);
    program.child.kill("SIGTERM");
    const ended = await program.ended;
    expect([ended.code, ended.stderr]).toEqual([
      0,
      expect.stringMatching(
        /is served as it is, and every write is refused[^]*seeds that have changed are not planted/,
      ),
    ]);
    rmSync(seeds, { recursive: true });
  });
});
