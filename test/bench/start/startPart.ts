import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../../src/projectRoot.ts";
import { runProgram } from "../../support/program.ts";
import type { Part } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { rounds } from "../rounds.ts";
import { TimedServer } from "../servers/TimedServer.ts";

const asked = {
  path: "/graphql",
  body: JSON.stringify({ query: "{ principles(first: 10) { totalCount nodes { key } } }" }),
};

/** P9: from the start of the program over planted seeds to its first answer, beside an empty server of Node. */
export const startPart: Part = {
  name: "start",
  async run(bench) {
    const directory = path.join(projectRoot, ".cache", "bench-start");
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    const settings = { CONCORDANCE_DATA: directory, LOG_LEVEL: "error" };
    await runProgram(["plant"], { settings });
    const launcher = path.join(projectRoot, "src/concordance.mjs");
    const started = (argv: readonly string[], first: typeof asked | { path: string }) => async () => {
      const begun = performance.now();
      const server = await TimedServer.start(argv, first, settings);
      const cost = { wallMs: performance.now() - begun, cpuMs: server.cpuMs() };
      await server.stop();
      return cost;
    };
    const costs = await rounds(
      [
        { name: "ours", run: started([launcher, "serve"], asked) },
        { name: "empty", run: started([path.join(import.meta.dirname, "emptyAlone.mjs")], { path: "/" }) },
      ],
      bench.rounds,
    );
    const [ours, empty] = [costs["ours"]!, costs["empty"]!];
    const detail = { "ours CPU ms": ours.cpuMs, "empty CPU ms": empty.cpuMs, "empty wall ms": empty.wallMs };
    const finding = (of: string, atMost: number, unit: Finding["unit"], value: number): Finding => ({
      promise: "P9",
      says: `start to the first answer${of}`,
      goal: { atMost },
      unit,
      value,
      detail,
    });
    return [
      finding(", CPU of an empty server", 6, "×", ours.cpuMs / empty.cpuMs),
      finding(", time of an empty server", 6, "×", ours.wallMs / empty.wallMs),
      finding("", 1_000, "ms", ours.wallMs),
    ];
  },
};
