import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FastifyInstance } from "fastify";
import { makeHttpServer } from "../../../src/api/http/httpServer.ts";
import { Readiness } from "../../../src/api/http/Readiness.ts";
import { lateExplorer } from "../../../src/explorer/lateExplorer.ts";
import { documentIntake } from "../../../src/intake/documents/documentIntake.ts";
import { apollo, emptyGraph, imageOfSeeds, schema, silentLog } from "../../support/engines.ts";
import { plant } from "../../support/planting.ts";

const baseUrl = "https://graph.example.org/concordance/";
let app: FastifyInstance;

beforeAll(async () => {
  const readiness = new Readiness();
  readiness.prepared();
  // Pages are kept with their graph, so this site has one of its own.
  const graph = await emptyGraph("embedded");
  await plant(graph, (await imageOfSeeds()).model);
  const parts = { graph, apollo, schema, readiness, log: silentLog, timeoutMs: 60_000 };
  app = await makeHttpServer({
    ...parts,
    site: lateExplorer(async () => documentIntake(graph), { showsSchema: true }),
    baseUrl,
  });
});
afterAll(() => app.close());

const get = (url: string) => app.inject({ method: "GET", url });
const linksIn = (html: string) =>
  [...html.matchAll(/ (?:href|src|action|formaction|data-suggest|data-passages|data-evidence)="([^"]*)"/g)].map(
    ([, link = ""]) => link,
  );
const unescaped = (link: string) => link.replaceAll("&amp;", "&");

describe("a server below a path of the world", () => {
  it.each([
    "/en",
    "/fr",
    "/instruments/udhr",
    "/compare",
    "/network",
    "/documents/wgec-2016/canada",
    "/nowhere",
    "/graphiql",
  ])("%s links to nothing outside of it, and what it loads is there", async (path) => {
    const { payload } = await get(`/concordance${path}`);
    const links = linksIn(payload).map(unescaped);
    const local = links.filter((link) => link.startsWith("/"));
    expect(local.length).toBeGreaterThan(3);
    expect(local.filter((link) => !link.startsWith("/concordance/"))).toEqual([]);
    for (const asset of local.filter((link) => /\/(?:assets|graphiql)\//.test(link)))
      expect((await get(asset)).statusCode).toBe(200);
  });

  it("each link of a page leads somewhere", async () => {
    const { payload } = await get("/concordance/instruments/udhr");
    const local = new Set(
      linksIn(payload)
        .map(unescaped)
        .filter((link) => link.startsWith("/")),
    );
    for (const link of local)
      expect([link, (await get(link)).statusCode]).toEqual([link, expect.toSatisfy((status: number) => status < 400)]);
  });

  it("whole addresses are those of the world: canonical, citation, sitemap", async () => {
    const { payload } = await get("/concordance/instruments/udhr");
    expect(payload).toContain('<link rel="canonical" href="https://graph.example.org/concordance/instruments/udhr"');
    expect((await get("/concordance/instruments/udhr.ris")).payload).toContain(
      "https://graph.example.org/concordance/instruments/udhr",
    );
    expect((await get("/concordance/sitemap.xml")).payload).toContain("<loc>https://graph.example.org/concordance/");
  });

  it("fonts of the style sheet are found, moved addresses lead below the path, GraphiQL asks there", async () => {
    const { payload } = await get("/concordance/en");
    const css = (await get(linksIn(payload).find((link) => link.endsWith(".css"))!)).payload;
    const [, font = ""] = /url\((\/[^)]+)\)/.exec(css) ?? [];
    expect(font).toMatch(/^\/concordance\/assets\//);
    expect((await get(font)).statusCode).toBe(200);
    const home = await app.inject({ method: "GET", url: "/concordance/", headers: { "accept-language": "fr" } });
    expect([home.statusCode, home.headers.location]).toEqual([302, "/concordance/fr"]);
    expect((await get("/concordance/graphiql/start.js")).payload).toContain('"/concordance/graphql"');
  });

  it("GraphQL, files and probes answer below the path, and without it for proxies that take it away", async () => {
    for (const path of ["/graphql?query={__typename}", "/data/datapackage.json", "/readyz", "/en", ""])
      for (const prefix of ["/concordance", ""]) expect((await get(prefix + path || "/")).statusCode).toBe(200);
  });

  it("a path that only begins alike is another", async () => {
    expect((await get("/concordances/en")).statusCode).toBe(404);
  });
});
