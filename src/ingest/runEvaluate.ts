import { evaluate } from "./evaluate.ts";

/** `tsx src/ingest/runEvaluate.ts DIR [--details] [--seeds DIR]`: prints how well the texts of a folder are read. */
function run(args: string[]): void {
  const seedsAt = args.indexOf("--seeds");
  const seeds = seedsAt < 0 ? "seeds" : args[seedsAt + 1];
  const [folder] = args.filter((arg, i) => !arg.startsWith("--") && (seedsAt < 0 || i !== seedsAt + 1));
  if (folder === undefined || seeds === undefined)
    throw new Error("Which folder? It holds <name>.txt and <name>.gold.json.");
  process.stdout.write(evaluate(folder, seeds, args.includes("--details")));
}

try {
  run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
