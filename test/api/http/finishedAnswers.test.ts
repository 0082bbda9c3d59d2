import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RateLimiter } from "../../../src/api/http/gate/RateLimiter.ts";
import { statementOf } from "../../../src/graph/statements.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { emptyGraph, plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";

const query = "{ contributors(first: 30) { totalCount nodes { key name } } }";
const url = `/graphql?query=${encodeURIComponent(query)}`;

describe("an answer that is asked for again", () => {
  let server: HostileServer;

  beforeAll(async () => {
    server = await serverOver(await plantedGraph("embedded"));
  });
  afterAll(() => server.app.close());

  const get = (headers: Record<string, string> = {}) => server.app.inject({ url, method: "GET", headers });

  it("is the same to the byte, by GET and by POST, with an ETag", async () => {
    const [first, second] = [await get(), await get()];
    expect(second.body).toBe(first.body);
    const { date, "x-request-id": id, ...same } = second.headers;
    expect({ ...same, date, "x-request-id": id }).toEqual({ ...first.headers, date, "x-request-id": id });
    expect(first.headers.etag).toMatch(/^W\/".{22}"$/);
    expect(first.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    const posted = await server.app.inject({ url: "/graphql", method: "POST", payload: { query } });
    expect(posted.body).toBe(first.body);
    expect(posted.headers.etag).toBe(first.headers.etag);
    expect(posted.headers["cache-control"]).not.toBe(first.headers["cache-control"]);
  });

  it("is 304 to who knows it, and whole to who knows another", async () => {
    const { headers } = await get();
    const known = await get({ "if-none-match": `"other", ${String(headers.etag)}` });
    expect([known.statusCode, known.body, known.headers.etag]).toEqual([304, "", headers.etag]);
    expect((await get({ "if-none-match": '"other"' })).statusCode).toBe(200);
  });

  it("comes in the form that each client takes", async () => {
    const accept = "application/graphql-response+json";
    const [plain, other] = [await get(), await get({ accept })];
    expect(plain.headers["content-type"]).toContain("application/json");
    expect(other.headers["content-type"]).toContain(accept);
    expect((await get({ "accept-encoding": "gzip" })).headers["content-encoding"]).toBe("gzip");
    expect((await get({ "accept-encoding": "gzip;q=0" })).headers["content-encoding"]).toBeUndefined();
  });

  it("is not kept where it says how old the data are: that grows", async () => {
    const age = async () => {
      const { headers, body } = await server.post("{ service { snapshotAgeMs } }");
      expect(headers.etag).toBeUndefined();
      return body.data.service.snapshotAgeMs as number;
    };
    const [first] = [await age(), await new Promise((resolve) => setTimeout(resolve, 300))];
    expect(first).toBeGreaterThanOrEqual(0);
    expect(await age()).not.toBe(first);
  });

  it("is not kept where something was refused, nor given to a page with the visitor's cookies", async () => {
    const refused = await server.post("{ contributors(first: 1000) { totalCount } }");
    expect(refused.headers.etag).toBeUndefined();
    await get();
    expect((await get({ cookie: "session=1" })).statusCode).toBe(400);
  });
});

describe("a document that was answered before", () => {
  let server: HostileServer;

  beforeAll(async () => {
    server = await serverOver(await plantedGraph("embedded"), { limiter: new RateLimiter(100_000, () => 0) });
  });
  afterAll(() => server.app.close());

  const outside = { remoteAddress: "203.0.113.7" };
  const post = (payload: object) => server.app.inject({ url: "/graphql", method: "POST", payload, ...outside });
  /** By GET each is read and answered as if for the first time. */
  const get = (query: string, variables: object) =>
    server.app.inject({
      url: `/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`,
      ...outside,
    });

  it.each([
    ["variables", "query ($n: Int!) { mentions(first: $n) { totalCount nodes { id } } }", [{ n: 1 }, { n: 3 }]],
    [
      "what is left out",
      "query ($all: Boolean!) { principles(first: 2) { nodes { key label @include(if: $all) } } }",
      [{ all: true }, { all: false }],
    ],
    [
      "hints at keys",
      "query ($key: String!) { principle(key: $key) { label } }",
      [{ key: "openness" }, { key: "opennes" }],
    ],
    ["a wrong value", "query ($n: Int!) { mentions(first: $n) { totalCount } }", [{ n: 1 }, { n: "x" }]],
    ["a wrong size", "query ($n: Int!) { mentions(first: $n) { nodes { kind } } }", [{ n: 1 }, { n: 0 }]],
  ])("is answered by the byte as the first time, with other %s", async (_what, query, asked) => {
    for (const variables of asked) {
      const [again, anew] = [await post({ query, variables }), await get(query, variables)];
      expect(again.body).toBe(anew.body);
      expect(again.statusCode).toBe(anew.statusCode);
    }
  });

  it("is paid once, whether it is answered or refused", async () => {
    const query = "query ($n: Int!) { mentions(first: $n) { nodes { id } } }";
    const left = ({ headers }: { headers: object }) => Number(Object(headers)["ratelimit-remaining"]);
    const [first, second, refused, third] = [
      await post({ query, variables: { n: 5 } }),
      await post({ query, variables: { n: 6 } }),
      await post({ query, variables: { n: 0 } }),
      await post({ query, variables: { n: 7 } }),
    ];
    const cost = ({ body }: { body: string }) => JSON.parse(body).extensions.cost as number;
    expect(left(second)).toBe(left(first) - cost(second) - 1);
    expect(JSON.parse(refused.body).errors).toHaveLength(1);
    expect(left(refused)).toBeGreaterThanOrEqual(left(second) - cost(first) - 1);
    expect(left(third)).toBe(left(refused) - cost(third) - 1);
  });
});

describe("a write", () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await emptyGraph("embedded");
  });
  afterAll(() => graph.close());

  it("ends what was kept: the next answer holds it", async () => {
    const server = await serverOver(graph);
    const ask = async () => (await server.post("{ processes(first: 5) { nodes { key } } }")).body.data.processes.nodes;
    expect([await ask(), await ask()]).toEqual([[], []]);
    const put = statementOf("put", "CREATE (n:Process {id: $id, key: $key, name: $key}) RETURN count(*) AS written");
    await graph.write((transaction) => transaction.run(put, { id: "process:forum", key: "forum" }));
    expect(await ask()).toEqual([{ key: "forum" }]);
    await server.app.close();
  });

  it("of nobody leaves the age of the data below some seconds, for it is looked for once a second", async () => {
    const server = await serverOver(graph);
    const age = async () => (await server.post("{ service { snapshotAgeMs } }")).body.data.service.snapshotAgeMs;
    await age();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await age();
    await expect.poll(age, { timeout: 5_000 }).toBeLessThan(1_000);
    await server.app.close();
  });
});
