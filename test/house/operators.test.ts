import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { projectRoot } from "../../src/projectRoot.ts";
import { settingsTable } from "../../src/settingsTable.ts";
import { commandHere } from "../support/commandHere.ts";
import { plantedFolder } from "../support/plantedFolder.ts";
import { freshFolder, startProgram } from "../support/program.ts";
import { read, untilReady } from "../slow/serving.ts";

const page = readFileSync(path.join(projectRoot, "src/api/http/README.md"), "utf8");
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, code]) => code ?? "");
const inSentences = [...page.matchAll(/`(concordance [^`]+)`/g)].map(([, command]) => `npx ${command}`);
const commands = [...blocks("sh").flatMap((code) => code.trim().split("\n")), ...inSentences];
const unit = blocks("ini").join();
const settingsOfUnit = Object.fromEntries(
  [...unit.matchAll(/^Environment=(.*)$/gm)].flatMap(([, all = ""]) => all.split(" ").map((one) => one.split("="))),
) as Record<string, string>;

/** Settings of Node and of OpenTelemetry. */
const ofOthers = /^(NODE_OPTIONS|OTEL_\w+)$/;

describe("the page for operators", () => {
  it("its commands work, one after another, in a folder of their own", { timeout: 120_000 }, async () => {
    expect(commands.length).toBeGreaterThan(5);
    const cwd = freshFolder();
    await plantedFolder(path.join(cwd, "data"));
    for (const command of commands) {
      const [, before = "", argv = ""] = /^(?:(\S+=\S+) )?npx concordance (.*)$/.exec(command) ?? [];
      const settings = Object.fromEntries(before === "" ? [] : [before.split("=")]) as Record<string, string>;
      const { code, stdout } = await commandHere(argv.split(" "), { settings, cwd });
      expect([command, code, stdout.trim()]).toEqual([command, 0, expect.stringMatching(/./)]);
    }
  });

  it("its unit starts a server that stands below the path, and stops in its time", { timeout: 60_000 }, async () => {
    const [, exec = ""] = /^ExecStart=\/usr\/bin\/node src\/concordance\.mjs (.*)$/m.exec(unit) ?? [];
    const settings = { ...settingsOfUnit, CONCORDANCE_DATA: await plantedFolder() };
    const program = startProgram(exec.split(" "), { settings });
    try {
      const address = await program.address;
      await untilReady(address, 30_000);
      const html = await (await fetch(`${address}/concordance/en`)).text();
      expect(html).toContain('href="/concordance/instruments"');
      for (const probe of ["livenessProbe", "readinessProbe", "startupProbe"]) {
        const { path: asked } = (parse(blocks("yaml").join()) as Record<string, { httpGet: { path: string } }>)[probe]!
          .httpGet;
        expect([probe, (await read(address + asked)).status]).toEqual([probe, 200]);
      }
      program.child.kill("SIGTERM");
      expect((await program.ended).code).toBe(0);
    } finally {
      program.child.kill("SIGKILL");
    }
  });

  it("what the unit runs first is a command", { timeout: 30_000 }, async () => {
    const [, first = ""] = /^ExecStartPre=\+\/usr\/bin\/node src\/concordance\.mjs (.*)$/m.exec(unit) ?? [];
    const { code } = await commandHere(first.split(" "));
    expect(code).toBe(0);
  });

  it("names only settings that there are, and tells of each of those who may ask", () => {
    const named = [...page.matchAll(/\b([A-Z][A-Z\d]*_[A-Z\d_]+|HSTS)\b/g)].map(([, name = ""]) => name);
    expect([...new Set(named)].filter((name) => !(name in settingsTable) && !ofOthers.test(name))).toEqual([]);
    for (const name of ["API_KEYS", "READ_ACCESS", "RATE_LIMIT", "TRUST_PROXY", "ALLOWED_HOSTS", "HSTS"])
      expect(named).toContain(name);
    for (const name of Object.keys(settingsOfUnit)) expect(settingsTable).toHaveProperty(name);
  });

  it("stops in less time than systemd and Kubernetes give", () => {
    const least = Number(settingsTable.STOP_TIMEOUT.default);
    for (const pattern of [/TimeoutStopSec=(\d+)/, /terminationGracePeriodSeconds: (\d+)/])
      expect(Number(pattern.exec(page)?.[1])).toBeGreaterThan(least);
  });
});
