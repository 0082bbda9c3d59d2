import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "../../../src/projectRoot.ts";
import { neo4jStartable } from "../../support/neo4j/neo4jAvailable.ts";
import { type Bench, type Part, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { startPeer } from "../neo4j/startPeer.ts";
import { type Cost, rounds } from "../rounds.ts";
import { drawWords } from "../scale/drawWords.ts";
import { plantedOnce } from "../scale/plantedOnce.ts";
import { type Search, searches, searchFor } from "../scale/questions.ts";
import { passageWords } from "../scale/writeScaleSeeds.ts";
import { TimedServer } from "../servers/TimedServer.ts";
import { FullText } from "./FullText.ts";

const passages = 200_000;
/** So many that V8 and the JVM have compiled what they run in the round that does not count. */
const times = 300;
/** The product's own papers stand among ours: their few passages move every score a little. */
const nearEnough = 0.01;

/** P8: search over HTTP, with total and excerpts, beside the full-text index of Neo4j, which gives the ten best texts. */
export const searchPart: Part = {
  name: "search",
  async run(bench) {
    const count = scaled(bench, passages);
    const { folder } = await plantedOnce(bench, count);
    const data = mkdtempSync(path.join(tmpdir(), "concordance-bench-"));
    cpSync(folder, data, { recursive: true });
    const ours = await serve(data);
    try {
      return await findingsBeside(bench, ours, count);
    } finally {
      await ours.stop();
      rmSync(data, { recursive: true });
    }
  },
};

function serve(data: string): Promise<TimedServer> {
  const argv = [path.join(projectRoot, "src/concordance.mjs"), "serve"];
  return TimedServer.start(argv, posted("{ mentions(first: 1) { totalCount } }"), {
    CONCORDANCE_DATA: data,
    LOG_LEVEL: "error",
  });
}

async function findingsBeside(bench: Bench, ours: TimedServer, count: number): Promise<Finding[]> {
  const startable = neo4jStartable();
  const why = startable.available ? "peers were not asked for" : startable.reason;
  if (!startable.available || !bench.withPeers) return measured(bench, ours, undefined, why);
  const database = await startPeer();
  try {
    bench.tell(`search: ${count} texts go into the index of Neo4j`);
    const words = drawWords(1);
    const index = await FullText.of(
      database,
      Array.from({ length: count }, () => words(passageWords)),
    );
    const findings = await measured(bench, ours, index);
    await index.close();
    return findings;
  } finally {
    await database.stop();
  }
}

async function measured(bench: Bench, ours: TimedServer, index?: FullText, missing?: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, search] of Object.entries(searches)) {
    bench.tell(`search: ${name}`);
    const { words } = search;
    if (index !== undefined) await refuseDifferent(ours, index, words);
    const [mine, empty] = [searchFor(words), "{ __typename }"];
    const costs = await rounds(
      [
        { name: "ours", run: () => ours.costOf(times, () => posted(mine)) },
        { name: "empty", run: () => ours.costOf(times, () => posted(empty)) },
        ...(index === undefined ? [] : [{ name: "peer", run: () => index.costOf(times, words) }]),
      ],
      bench.rounds,
    );
    findings.push(...findingsOf(name, search, costs, missing));
  }
  return findings;
}

function findingsOf(name: string, { goal, cpuGoal }: Search, costs: Record<string, Cost>, missing?: string): Finding[] {
  const { ours, empty, peer } = costs as { ours: Cost; empty: Cost; peer?: Cost };
  const says = `search, ${name}`;
  const ratio = peer === undefined ? { missing: missing ?? "" } : { value: ours.cpuMs / peer.cpuMs };
  const detail = { ours: ours.cpuMs, ...(peer && { peer: peer.cpuMs }) };
  return [
    {
      promise: "P8",
      says: `${says}, p50 less an empty question`,
      goal: { atMost: goal },
      unit: "ms",
      value: ours.wallMs - empty.wallMs,
    },
    {
      promise: "P8",
      says: `${says}, CPU, full text of Neo4j`,
      goal: cpuGoal === undefined ? undefined : { atMost: cpuGoal },
      unit: "×",
      ...ratio,
      detail,
    },
  ];
}

/** Throws where another number of texts is found, or the ten best have other scores. */
async function refuseDifferent(ours: TimedServer, index: FullText, words: string): Promise<void> {
  const { data } = JSON.parse((await ours.ask(posted(searchFor(words)))).text) as {
    data: { search: { totalCount: number; edges: { score: number }[] } };
  };
  const theirs = await index.found(words);
  const { totalCount, edges } = data.search;
  if (totalCount !== theirs.total || edges.length !== theirs.best.length || edges.length === 0)
    throw new Error(
      `${words} finds ${totalCount} (${edges.length} of them given) here, ${theirs.total} (${theirs.best.length}) in Neo4j`,
    );
  // A phrase is one term of ours, and as rare as it is; Lucene adds up how rare its words are. Its order is the same.
  const unit = words.startsWith('"') ? edges[0]!.score / theirs.best[0]!.score : 1;
  const differs = edges.some(({ score }, at) => Math.abs(score / theirs.best[at]!.score / unit - 1) > nearEnough);
  if (differs) throw new Error(`${words} has other scores: ${edges[0]!.score} here, ${theirs.best[0]!.score} in Neo4j`);
}

let asked = 0;

/** A number makes each another question for who keeps finished answers. */
function posted(query: string) {
  return { path: "/graphql", body: JSON.stringify({ query, extensions: { number: asked++ } }) };
}
