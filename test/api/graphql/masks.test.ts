import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleQuestions } from "../../../src/api/client/exampleQuestions.ts";
import { GraphError, type GraphErrorKind } from "../../../src/graph/GraphError.ts";
import { plantedGraph } from "../../support/engines.ts";
import { graphThat, type HostileServer, serverOver } from "../../support/hostileServer.ts";

const secret =
  "MATCH (n:Contributor) RETURN n failed at bolt://admin:swordfish@db.internal.example:7687 in /srv/concordance/src/graph/neo4j.ts:42";
const traces = /MATCH|bolt:|swordfish|internal\.example|\/srv\/|\.ts|\bat \w+ \(|stack/;
const documents = [
  `{ contributors(first: 1) { totalCount } }`,
  `{ node(id: "contributor:canada") { id } }`,
  `{ search(words: "privacy", first: 1) { totalCount } }`,
  `{ service { engine } }`,
  `{ service { dataVersion counts { kind count } } }`,
  `{ contributors(first: 1, where: { holds: { any: ["x"] } }) { nodes { id } facets { kind { value } } } }`,
];

/** A server over a graph that fails so, and the lines of its log. */
async function failing(error: unknown) {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const graph = graphThat(() => Promise.reject(error as Error));
  return { lines, server: await serverOver(graph, { log }) };
}

describe.each<[GraphErrorKind | "none of ours", string]>([
  ["TIMEOUT", "TIMEOUT"],
  ["UNAVAILABLE", "SERVICE_UNAVAILABLE"],
  ["CONFLICT", "INTERNAL_SERVER_ERROR"],
  ["PROGRAMMING", "INTERNAL_SERVER_ERROR"],
  ["none of ours", "INTERNAL_SERVER_ERROR"],
])("a fault of the graph that is %s", (kind, code) => {
  const fault = () =>
    kind === "none of ours" ? new TypeError(secret) : new GraphError(kind, secret, { cause: new Error(secret) });

  it.each(documents)(`is ${code} to clients, its cause in the log only: %s`, async (query) => {
    const { server: failed, lines } = await failing(fault());
    const { status, codes, text, body } = await failed.post(query);
    expect([status, new Set(codes)]).toEqual([200, new Set([code])]);
    expect(text).not.toMatch(traces);
    expect(lines.join()).toContain("swordfish");
    const ids = body.errors.flatMap(
      ({ extensions }: { extensions: { requestId?: string } }) => extensions.requestId ?? [],
    );
    expect(ids).toHaveLength(code === "INTERNAL_SERVER_ERROR" ? codes.length : 0);
    for (const id of ids) expect(lines.join()).toContain(id);
    await failed.app.close();
  });

  it("makes the service not ready, with a reason without addresses", async () => {
    const { server: failed } = await failing(fault());
    const { status, body, text } = await failed.send({ method: "GET", url: "/readyz" });
    expect([status, body.status]).toEqual([503, "not ready"]);
    expect(text).not.toMatch(traces);
    await failed.app.close();
  });
});

const json = { "content-type": "application/json" };
const asked = "{ __typename }";
const refused = [
  ["a body that is no JSON", { method: "POST", payload: '{"query": "swordfish', headers: json }, 400],
  ["an empty body", { method: "POST", payload: "", headers: json }, 400],
  ["a body that is null", { method: "POST", payload: "null", headers: json }, 400],
  ["a body without a query", { method: "POST", payload: "{}", headers: json }, 400],
  ["a query that is no text", { method: "POST", payload: '{"query": {"kind": "Document"}}', headers: json }, 400],
  ["variables that are a text", { method: "POST", payload: '{"query": "{a}", "variables": "{}"}', headers: json }, 400],
  [
    "a body that reaches for prototypes",
    { method: "POST", payload: '{"query": "{__typename}", "__proto__": {"a": 1}}', headers: json },
    400,
  ],
  ["a batch", { method: "POST", payload: [{ query: asked }, { query: asked }] }, 400],
  [
    "an operation of another name",
    { method: "POST", payload: { query: "query a { __typename }", operationName: "b" } },
    400,
  ],
  ["a body of 300 kB", { method: "POST", payload: { query: `#${"x".repeat(300_000)}` } }, 413],
  [
    "a form, which a foreign page could send",
    {
      method: "POST",
      payload: "query=%7B__typename%7D",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    },
    415,
  ],
  [
    "a text, which a foreign page could send",
    { method: "POST", payload: asked, headers: { "content-type": "text/plain" } },
    415,
  ],
  [
    "a text from a client that says it is no foreign page",
    { method: "POST", payload: asked, headers: { "content-type": "text/plain", "apollo-require-preflight": "true" } },
    415,
  ],
  ["another content type", { method: "POST", payload: asked, headers: { "content-type": "application/graphql" } }, 415],
  ["a client that takes no JSON", { method: "POST", payload: { query: asked }, headers: { accept: "text/html" } }, 406],
  [
    "a GET with cookies, which a foreign page could send",
    { method: "GET", query: { query: asked }, headers: { cookie: "a=b" } },
    400,
  ],
  ["a GET without a query", { method: "GET" }, 400],
  ["a GET with broken variables", { method: "GET", query: { query: asked, variables: "{swordfish" } }, 400],
  ["an address that is no text", { method: "GET", url: "/%ff/swordfish" }, 400],
] as const;

let server: HostileServer;
beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("over HTTP", () => {
  it.each(refused)("%s is refused", async (_what, request, expected) => {
    const { status, codes, text, body } = await server.send(request as never);
    expect([status, codes]).toEqual([expected, ["BAD_USER_INPUT"]]);
    expect(body.errors[0].message).toMatch(/\w.*\.?/);
    expect(text).not.toMatch(traces);
  });

  it.each(["OPTIONS", "PUT", "PATCH", "DELETE"] as const)("%s is not allowed at /graphql", async (method) => {
    const { status, headers } = await server.send({ method, payload: "{", headers: json });
    expect([status, headers["allow"]]).toEqual([405, "GET, HEAD, POST"]);
  });

  it("an unknown address is told where to go, and its markup is not repeated", async () => {
    const { status, text } = await server.send({ method: "GET", url: "/%3Cscript%3Eswordfish" });
    expect(status).toBe(404);
    expect(text).toContain("There is nothing at this address");
    expect(text).not.toMatch(/<script>/);
  });

  it("a service that is not ready says why, and when to come again", async () => {
    server.readiness.notPrepared("the graph is being prepared");
    const { status, codes, body, headers } = await server.post(asked);
    server.readiness.prepared();
    expect([status, codes, headers["retry-after"]]).toEqual([503, ["SERVICE_UNAVAILABLE"], "2"]);
    expect(body.errors[0].message).toContain("the graph is being prepared");
  });
});

describe("the pages", () => {
  it.each(["/", "/graphiql"])("the page %s may load from here only, and run nothing inline", async (url) => {
    const { status, headers, text } = await server.send({ method: "GET", url });
    const policy = String(headers["content-security-policy"]);
    expect(status).toBe(200);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": expect.stringMatching(/^(no-referrer|same-origin)$/),
    });
    expect(text).not.toMatch(/<script>|<style|\son\w+=|\sstyle=|(?:src|action)="(?!\/)/);
    for (const [, asset] of text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
      const loaded = await server.send({ method: "GET", url: asset ?? "" });
      expect([loaded.status, loaded.headers["x-content-type-options"]]).toEqual([200, "nosniff"]);
    }
  });

  it("GraphiQL has each question of the contract in a tab, which it opens by its name", async () => {
    const questions = exampleQuestions();
    expect(questions).not.toEqual([]);
    const { text: starter } = await server.send({ method: "GET", url: "/graphiql/start.js" });
    for (const { name, document } of questions) expect(starter).toContain(JSON.stringify({ name, query: document }));
  });
});
