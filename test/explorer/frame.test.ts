import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pages } from "../../src/explorer/pages.ts";
import { emptyGraph, plantedGraph } from "../support/engines.ts";
import { graphThat, type HostileServer, serverOver } from "../support/hostileServer.ts";
import { GraphError } from "../../src/graph/GraphError.ts";

let server: HostileServer;
const get = (url: string, headers: Record<string, string> = {}) => server.send({ method: "GET", url, headers });

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("the site", () => {
  it("speaks English and French; the first visit is in the language that the browser likes best", async () => {
    expect((await get("/en")).text).toContain('<html lang="en">');
    expect((await get("/fr")).text).toContain('<html lang="fr">');
    expect((await get("/", { "accept-language": "de, fr;q=0.8, en;q=0.5" })).headers.location).toBe("/fr");
    expect((await get("/", { "accept-language": "de" })).text).toContain('<html lang="en">');
  });

  it("answers with finished bytes: an ETag, 304, HEAD, and packed where the client takes it", async () => {
    const whole = await get("/en");
    expect(whole.status).toBe(200);
    const etag = String(whole.headers.etag);
    expect((await get("/en", { "if-none-match": etag })).status).toBe(304);
    const head = await server.send({ method: "HEAD", url: "/en" });
    expect([head.status, head.text, head.headers.etag]).toEqual([200, "", etag]);
    const packed = await server.app.inject({ url: "/en", headers: { "accept-encoding": "br" } });
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(whole.text);
  });

  it("is small: the largest document of the seeds, the styles, the script, packed", async () => {
    const page = "/documents/wgec-2016/canada";
    const { text } = await get(page);
    const asset = (suffix: string) => new RegExp(`/assets/explorer-\\w+\\.${suffix}`).exec(text)?.[0] ?? "";
    const packed = async (url: string) =>
      (await server.app.inject({ url, headers: { "accept-encoding": "gzip" } })).rawPayload.length;
    expect(await packed(page)).toBeLessThanOrEqual(60_000);
    for (const suffix of ["css", "js"]) {
      expect(await packed(asset(suffix))).toBeGreaterThan(500);
      expect(await packed(asset(suffix))).toBeLessThanOrEqual(15_000);
    }
  });

  it("what it loads is there for who kept the page from before a start, and asks for no other first", async () => {
    const { text } = await get("/en");
    const [asset = ""] = /\/assets\/explorer-\w+\.css/.exec(text) ?? [];
    const later = await serverOver(await emptyGraph("embedded"));
    later.readiness.notPrepared("nothing is planted");
    const asked = async (method: "GET" | "HEAD", url: string) => {
      const { status, headers } = await later.send({ method, url });
      return [status, headers["content-type"]];
    };
    for (const method of ["GET", "HEAD"] as const)
      expect(await asked(method, asset)).toEqual([200, "text/css; charset=utf-8"]);
    expect(await asked("GET", `${asset}?again`)).toEqual([200, "text/css; charset=utf-8"]);
    expect(await asked("GET", "/assets/none.css")).toEqual([503, "text/html; charset=utf-8"]);
    await later.app.close();
  });

  it("a page that was asked before is sent as it was: the same ETag for the same data, another for other data", async () => {
    const asked = async (of: HostileServer) =>
      String((await of.send({ method: "GET", url: "/contributors" })).headers.etag);
    const etag = await asked(server);
    expect(await asked(server)).toBe(etag);
    const empty = await serverOver(await emptyGraph("embedded"));
    expect(await asked(empty)).not.toBe(etag);
    await empty.app.close();
  });

  it("has a policy that lets nothing in from elsewhere and nothing inline", async () => {
    const { headers, text } = await get("/en");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'/);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|https?:/);
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<script>/);
  });

  it("says 404 with the nearest names and a search box", async () => {
    const { status, text } = await get("/contributors/canadda");
    expect(status).toBe(404);
    expect(text).toContain('<a href="/contributors/canada">');
    expect(text).toContain('value="canadda"');
  });

  it("keeps its frame while the graph is away, and says when to come again", async () => {
    const away = await serverOver(
      graphThat(async () => {
        throw new GraphError("UNAVAILABLE", "the graph cannot be reached");
      }),
    );
    const { status, headers, text } = await away.send({ method: "GET", url: "/en" });
    expect([status, headers["retry-after"]]).toEqual([503, "2"]);
    expect(text).toContain("The data cannot be reached just now");
    expect(text).toContain('<nav class="sections"');
    await away.app.close();
  });

  it("says so too while the graph is prepared", async () => {
    server.readiness.notPrepared("the graph is being prepared");
    const { status, text } = await get("/en");
    server.readiness.prepared();
    expect([status, text.includes("the graph is being prepared")]).toEqual([503, true]);
  });
});

describe("what can be taken along", () => {
  it("the page as JSON is the answer of the API to the question that the page shows", async () => {
    const { text } = await get("/en");
    const link = /href="\/graphiql\?([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    const asked = new URLSearchParams(link);
    const answer = await server.post(asked.get("query"), JSON.parse(asked.get("variables") ?? "{}"));
    expect(answer.status).toBe(200);
    expect((await get("/index.json")).body).toEqual(answer.body);
  });

  it("the page as CSV has one row of plain names, and no cell that a spreadsheet would compute", async () => {
    const { text, headers } = await get("/index.csv");
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(text.split("\r\n")[0]).toBe("kind,name,path,contributors,citations");
  });

  it.each([
    ["bib", /^@misc\{/],
    ["ris", /^TY  - /],
    ["csl.json", /"type": "report"/],
  ])("its citation comes as %s", async (suffix, start) => {
    const { status, text } = await get(`/index.${suffix}`);
    expect([status, start.test(text)]).toEqual([200, true]);
  });
});

it("no two pages share a route", () => {
  expect(new Set(pages.map(({ route }) => route)).size).toBe(pages.length);
});
