import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import path from "node:path";
import { Command, CommanderError } from "commander";
import { projectRoot } from "../../src/projectRoot.ts";
import type { Bench, Part } from "./Bench.ts";
import { type Finding, isMet, tableOf } from "./Finding.ts";

/** Loaded when run: what one part needs shall not weigh on the memory of another. */
const parts: Record<string, () => Promise<Part>> = {
  overlap: async () => (await import("./overlap/overlapPart.ts")).overlapPart,
  communities: async () => (await import("./communities/communitiesPart.ts")).communitiesPart,
  export: async () => (await import("./export/exportPart.ts")).exportPart,
  exports: async () => (await import("./exports/exportsPart.ts")).exportsPart,
  import: async () => (await import("./import/importPart.ts")).importPart,
  power: async () => (await import("./power/powerPart.ts")).powerPart,
  reads: async () => (await import("./reads/readsPart.ts")).readsPart,
  overNeo4j: async () => (await import("./overNeo4j/overNeo4jPart.ts")).overNeo4jPart,
  search: async () => (await import("./search/searchPart.ts")).searchPart,
  start: async () => (await import("./start/startPart.ts")).startPart,
  api: async () => (await import("./api/apiPart.ts")).apiPart,
  scale: async () => (await import("./scale/scalePart.ts")).scalePart,
  mixed: async () => (await import("./mixed/mixedPart.ts")).mixedPart,
  pages: async () => (await import("./pages/pagesPart.ts")).pagesPart,
};

const usualOut = path.join(projectRoot, ".cache", "bench.json");

const program = new Command("npm run bench --")
  .description(
    "Measures the promises of speed, beside peers where they are on this machine. Exit code 1 where one is not met.",
  )
  .argument("[parts...]", `${Object.keys(parts).join(", ")}; all of them unless some are named`)
  .option("--quick", "a tenth of the size, fewer rounds: to see that it runs")
  .option("--scale <share>", "another share of the full size")
  .option("--large", "five times the full size, where a part has one: a million in `scale`")
  .option("--rounds <count>", "how often the contestants take turns")
  .option("--no-peers", "measure ours alone")
  .option("--out <file>", "where the JSON goes", usualOut)
  .exitOverride();

interface Options {
  quick?: boolean;
  large?: boolean;
  scale?: string;
  rounds?: string;
  peers: boolean;
  out: string;
}

/** Above the full size shows what grows with it, such as memory; a machine of 16 GB holds no more. */
const mostScale = 4;

/** What is wrong with a call, as a sentence. */
function faultOf(names: readonly string[], { scale, rounds }: Bench): string | undefined {
  const unknown = names.find((name) => !(name in parts));
  if (unknown !== undefined) return `There is no part "${unknown}"; there are ${Object.keys(parts).join(", ")}.`;
  if (scale > 0 && scale <= mostScale && Number.isInteger(rounds) && rounds > 0) return undefined;
  return `--scale is a share above 0, up to ${mostScale}, and --rounds a whole number from 1.`;
}

function benchOf(options: Options): Bench {
  return {
    scale: Number(options.scale ?? (options.quick ? 0.1 : 1)),
    rounds: Number(options.rounds ?? (options.quick ? 3 : 5)),
    isLarge: options.large ?? false,
    withPeers: options.peers,
    tell: (line) => process.stderr.write(`${line}\n`),
  };
}

async function run(names: readonly string[], options: Options): Promise<number> {
  const bench = benchOf(options);
  const fault = faultOf(names, bench);
  if (fault !== undefined) {
    process.stderr.write(`${fault}\n`);
    return 2;
  }
  const findings: Finding[] = [];
  const loadBefore = loadavg()[0];
  for (const name of names.length === 0 ? Object.keys(parts) : names) {
    const part = await parts[name]!();
    findings.push(...(await part.run(bench)));
  }
  const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version, loadBefore };
  const { scale, rounds, withPeers } = bench;
  const report = { at: new Date().toISOString(), machine, scale, rounds, withPeers, findings };
  writeFileSync(options.out, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${tableOf(findings)}\n\nMedians of ${rounds} rounds; more in ${options.out}\n`);
  return findings.some((finding) => isMet(finding) === false) ? 1 : 0;
}

try {
  program.parse(process.argv.slice(2), { from: "user" });
  process.exitCode = await run(program.args, program.opts<Options>());
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
