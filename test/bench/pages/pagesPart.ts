import type { InjectOptions } from "fastify";
import { pino } from "pino";
import { makeApollo } from "../../../src/api/graphql/apollo.ts";
import { makeSchema } from "../../../src/api/graphql/schema/schema.ts";
import { makeHttpServer } from "../../../src/api/http/httpServer.ts";
import { Readiness } from "../../../src/api/http/Readiness.ts";
import { lateExplorer } from "../../../src/explorer/lateExplorer.ts";
import { documentIntake } from "../../../src/intake/documents/documentIntake.ts";
import { openEmbedded } from "../../../src/graph/embedded.ts";
import { productSeeds } from "../../../src/intake/seeds/productSeeds.ts";
import { graphSchema } from "../../../src/model/graphSchema.ts";
import { modelIn, plant } from "../../support/planting.ts";
import type { Part } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { type Contestant, costOf, rounds } from "../rounds.ts";

const paths = [
  "/en",
  "/instruments",
  "/instruments/tunis-agenda",
  "/instruments/udhr/19",
  "/principles/openness",
  "/contributors/canada",
  "/documents/wgec-2016/canada",
  "/passages?contributor=canada",
  "/compare",
  "/network",
];
/** A page takes a few milliseconds: so many are timed as one. */
const times = 30;

/** What the server spends on a page of the seeds beside what it spends on the question of the page at /graphql, both packed, none kept from before. */
export const pagesPart: Part = {
  name: "pages",
  async run({ rounds: count, tell }) {
    const app = await serverOfSeeds();
    const findings: Finding[] = [];
    for (const path of paths) {
      tell(`pages: ${path}`);
      const { page, question } = await contestantsAt(path, app);
      const found = await rounds([page, question], count);
      const [ofPage, ofQuestion] = [found["page"]!.cpuMs / times, found["question"]!.cpuMs / times];
      findings.push({
        promise: "pages",
        says: `${path}: CPU of the page beside that of its question`,
        goal: { atMost: 3 },
        unit: "×",
        value: ofPage / ofQuestion,
        detail: { "page ms": ofPage, "question ms": ofQuestion },
      });
    }
    await app.close();
    return findings;
  },
};

async function serverOfSeeds() {
  const graph = openEmbedded(undefined);
  await graph.ensureSchema(graphSchema);
  await plant(graph, await modelIn(productSeeds));
  const [schema, log, readiness] = [makeSchema(), pino({ level: "silent" }), new Readiness()];
  const apollo = makeApollo({ schema, log, introspection: true });
  await apollo.start();
  readiness.prepared();
  const app = await makeHttpServer({
    graph,
    apollo,
    schema,
    readiness,
    log,
    site: lateExplorer(async () => documentIntake(graph), { showsSchema: true }),
  });
  app.addHook("onClose", () => graph.close());
  return app;
}

type App = Awaited<ReturnType<typeof serverOfSeeds>>;

/** Each request has a number that changes nothing, so that none is answered with the finished bytes of another. */
async function contestantsAt(path: string, app: App): Promise<Record<"page" | "question", Contestant>> {
  let number = 0;
  const headers = { "accept-encoding": "br" };
  const answered = async (request: InjectOptions) => {
    const answer = await app.inject({ ...request, headers });
    if (answer.statusCode !== 200) throw new Error(`${path} answers ${answer.statusCode}: ${answer.body}`);
    return answer;
  };
  const repeated = (name: string, requestOf: () => InjectOptions): Contestant => ({
    name,
    run: () =>
      costOf(async () => {
        for (let time = 0; time < times; time += 1) await answered(requestOf());
      }),
  });
  const html = (await app.inject(path)).body;
  const link = /href="\/graphiql\?([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
  const asked = new URLSearchParams(link);
  const variables = JSON.parse(asked.get("variables") ?? "{}") as object;
  return {
    page: repeated("page", () => ({ url: `${path}${path.includes("?") ? "&" : "?"}number=${(number += 1)}` })),
    question: repeated("question", () => ({
      method: "POST",
      url: "/graphql",
      payload: { query: asked.get("query"), variables: { ...variables, number: (number += 1) } },
    })),
  };
}
