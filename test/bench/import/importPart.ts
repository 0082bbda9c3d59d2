import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Bench, type Part, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { median } from "../rounds.ts";
import { importedAlone } from "./importedAlone.ts";
import { neo4jFindings } from "./neo4jFindings.ts";
import { writeCodings } from "./writeCodings.ts";

const evidence = 20_000;
const larger = 4;

/**
 * P11: a coding table into an embedded graph in memory that holds the product's own seeds, and the same once more, each in a process of
 * its own as an import is; and into a real Neo4j, beside what its driver alone takes to put the same nodes and relationships there.
 */
export const importPart: Part = {
  name: "import",
  async run(bench) {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-import-"));
    try {
      const count = scaled(bench, evidence);
      const small = await writeCodings(path.join(folder, "small.csv"), count);
      const large = await writeCodings(path.join(folder, "large.csv"), larger * count);
      const denser = await writeCodings(path.join(folder, "denser.csv"), count, larger);
      return [...embeddedFindings(bench, small, large, count), ...(await neo4jFindings(bench, small, denser, count))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function embeddedFindings(bench: Bench, smallFile: string, largeFile: string, count: number): Finding[] {
  const small = importedAlone(smallFile);
  bench.tell(`import: ${count} codings took ${Math.round(small.first.wallMs)} ms; now ${larger * count}`);
  const runs = Array.from({ length: bench.rounds }, () => importedAlone(largeFile));
  const { things } = runs[0]!;
  const [firstMs, againMs] = [median(runs.map((run) => run.first.wallMs)), median(runs.map((run) => run.again.wallMs))];
  const finding = (says: string, goal: Finding["goal"], unit: Finding["unit"], value: number): Finding => ({
    promise: "P11",
    says,
    goal,
    unit,
    value,
    detail: { things, "first ms": firstMs, "again ms": againMs },
  });
  const rate = (ms: number) => things / (ms / 1_000);
  const codings = `${larger * count} codings, embedded`;
  return [
    finding(`import of ${codings}: nodes and relationships a second`, { atLeast: 60_000 }, "/s", rate(firstMs)),
    finding(`the same again, which changes nothing: a second`, { atLeast: 30_000 }, "/s", rate(againMs)),
    finding(`time of ${codings} / of a fourth of them`, { atMost: 6 }, "×", firstMs / small.first.wallMs),
    finding(`import of ${count} codings, embedded`, { atMost: 3_000 }, "ms", small.first.wallMs),
  ];
}
