import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "../../../src/projectRoot.ts";
import { type Bench, type Part, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { plantTable } from "../graph/plantTable.ts";
import { zipfTable } from "../overlap/zipfTable.ts";
import { type Cost, rounds } from "../rounds.ts";
import { type Question, TimedServer } from "../servers/TimedServer.ts";
import { list, nested } from "./questions.ts";

const table = { holders: 1_000, items: 200, meanSize: 10 };
const sizes = [1, 10, 100];

interface Servers {
  ours: TimedServer;
  fastify: TimedServer;
  apollo: TimedServer;
}

/** P1, P2, P3: lists, repeated reads and nested answers over HTTP, beside Fastify and Apollo that serve the same. */
export const readsPart: Part = {
  name: "reads",
  async run(bench) {
    const folder = mkdtempSync(path.join(tmpdir(), "concordance-bench-"));
    const servers = await started(bench, folder);
    try {
      return [
        ...(await listFindings(bench, servers)),
        ...(await repeatedFindings(bench, servers)),
        ...(await nestedFindings(bench, servers)),
      ];
    } finally {
      await Promise.all(Object.values(servers).map((server: TimedServer) => server.stop()));
      rmSync(folder, { recursive: true });
    }
  },
};

async function started(bench: Bench, folder: string): Promise<Servers> {
  const [mine, theirs] = [path.join(folder, "ours"), path.join(folder, "peer")];
  mkdirSync(mine);
  await (await plantTable(zipfTable(scaled(bench, table.holders), table.items, 1, table.meanSize), mine)).close();
  const serve = () =>
    TimedServer.start([path.join(projectRoot, "src/concordance.mjs"), "serve"], posted("{ service { version } }"), {
      CONCORDANCE_DATA: mine,
      LOG_LEVEL: "error",
    });
  const first = await serve();
  const answer = path.join(folder, "answer.json");
  const { data } = JSON.parse((await first.ask(posted(list))).text) as { data: unknown };
  writeFileSync(answer, JSON.stringify({ data }));
  await first.stop();
  cpSync(mine, theirs, { recursive: true });
  const alone = (name: string) => path.join(import.meta.dirname, name);
  return {
    ours: await serve(),
    fastify: await TimedServer.start([alone("fastifyAlone.mjs"), answer], { path: "/bytes" }),
    apollo: await TimedServer.start([alone("apolloAlone.mjs"), answer, theirs], posted("{ __typename }")),
  };
}

async function listFindings(bench: Bench, servers: Servers): Promise<Finding[]> {
  const asked = (time: number) => posted(list, {}, time);
  await refuseDifferent(Object.values(servers) as TimedServer[], asked(-1));
  const costs = await compared(bench, servers, 200, { ours: asked, fastify: asked, apollo: asked });
  return [
    ratio("P1", "a list of 100 × 10, Apollo with Express from memory", 0.7, costs, "apollo"),
    ratio("P1", "a list of 100 × 10, raw Fastify", 5, costs, "fastify"),
  ];
}

async function repeatedFindings(bench: Bench, servers: Servers): Promise<Finding[]> {
  const { ours, fastify } = servers;
  const search = `/graphql?query=${encodeURIComponent(list)}`;
  const get = { path: search };
  const { etag } = (await ours.ask(get)).headers;
  const bytes = { path: "/bytes" };
  const theirEtag = (await fastify.ask(bytes)).headers["etag"];
  const known = (question: Question, tag: unknown) => ({ ...question, headers: { "if-none-match": String(tag) } });
  const [sameGet, sameBytes] = [known(get, etag), known(bytes, theirEtag)];
  const costs = await compared(
    bench,
    { get: ours, post: ours, unchanged: ours, bytes: fastify, theirUnchanged: fastify },
    // Less lasts no longer than what V8 does beside it.
    4_000,
    {
      get: () => get,
      post: () => posted(list),
      unchanged: () => sameGet,
      bytes: () => bytes,
      theirUnchanged: () => sameBytes,
    },
    { unchanged: 304, theirUnchanged: 304 },
  );
  return [
    ratio("P2", "the same list again by GET, static bytes", 1.5, costs, "bytes", "get"),
    ratio("P2", "the same list again by POST, static bytes", 2, costs, "bytes", "post"),
    ratio("P2", "not modified, static bytes", 1.1, costs, "bytes", "unchanged"),
    ratio("P2", "not modified, not modified of static bytes", undefined, costs, "theirUnchanged", "unchanged"),
  ];
}

async function nestedFindings(bench: Bench, { ours, apollo }: Servers): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const contributors of sizes) {
    bench.tell(`reads: nested, ${contributors}`);
    const asked = (time: number) => posted(nested, { contributors }, time);
    await refuseDifferent([ours, apollo], asked(-1));
    // Small ones so often that both are compiled in the round that does not count.
    const costs = await compared(bench, { ours, apollo }, Math.ceil(12_000 / (contributors + 3)), {
      ours: asked,
      apollo: asked,
    });
    findings.push(ratio("P3", `nested, ${contributors}, a DataLoader a level in Apollo`, 0.2, costs, "apollo"));
  }
  return findings;
}

/** The number makes it another question for who keeps finished answers, and for nobody else. */
function posted(query: string, variables: Readonly<Record<string, unknown>> = {}, number = 0): Question {
  return { path: "/graphql", body: JSON.stringify({ query, variables, extensions: { number } }) };
}

async function refuseDifferent(servers: readonly TimedServer[], question: Question): Promise<void> {
  const answers = await Promise.all(
    servers.map(async (server) => {
      const { text } = await server.ask(question);
      const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
      return JSON.stringify(errors ?? data);
    }),
  );
  if (new Set(answers).size > 1)
    throw new Error(`The answers differ:\n${answers.map((answer) => answer.slice(0, 400)).join("\n")}`);
}

async function compared<Name extends string>(
  bench: Bench,
  servers: Record<Name, TimedServer>,
  times: number,
  questions: Record<Name, (time: number) => Question>,
  statuses: Partial<Record<Name, number>> = {},
): Promise<Record<string, Cost>> {
  let number = 0;
  const names = Object.keys(servers) as Name[];
  const contestants = names.map((name) => ({
    name,
    run: () => servers[name].costOf(times, () => questions[name](++number), statuses[name]),
  }));
  return rounds(contestants, bench.rounds);
}

function ratio(
  promise: string,
  says: string,
  atMost: number | undefined,
  costs: Record<string, Cost>,
  peer: string,
  own = "ours",
): Finding {
  const [ours, theirs] = [costs[own]!, costs[peer]!];
  const detail = {
    "ours CPU ms": ours.cpuMs,
    "peer CPU ms": theirs.cpuMs,
    "ours ms": ours.wallMs,
    "peer ms": theirs.wallMs,
  };
  const goal = atMost === undefined ? undefined : { atMost };
  return { promise, says: `CPU of ${says}`, goal, unit: "×", value: ours.cpuMs / theirs.cpuMs, detail };
}
