import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RateLimiter } from "../../../src/api/http/gate/RateLimiter.ts";
import { statementOf } from "../../../src/graph/statements.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { emptyGraph, plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";

const query = "{ contributors(first: 30) { totalCount nodes { key name } } }";
const url = `/graphql?query=${encodeURIComponent(query)}`;
const cost = ({ body }: { body: string }) => JSON.parse(body).extensions.cost as number;

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
  const post = (payload: object, headers = {}) =>
    server.app.inject({ url: "/graphql", method: "POST", payload, headers, ...outside });
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
      "query ($all: Boolean!) { mentions(first: 2) { nodes { id principle @include(if: $all) { key } } } }",
      [{ all: true }, { all: false }],
    ],
    ["ids", "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", [{ ids: ["a:b"] }, { ids: ["a:b", "c:d"] }]],
    [
      "hints at keys",
      "query ($key: String!) { principle(key: $key) { label } }",
      [{ key: "openness" }, { key: "opennes" }],
    ],
    ["a wrong value", "query ($n: Int!) { mentions(first: $n) { totalCount } }", [{ n: 1 }, { n: "x" }]],
    ["a wrong size", "query ($n: Int!) { mentions(first: $n) { nodes { kind } } }", [{ n: 1 }, { n: 0 }]],
    [
      "sizes that cost too much",
      "query ($n: Int!) { contributors(first: $n) { nodes { principles(first: $n) { nodes { contributors(first: $n) { nodes { principles(first: $n) { nodes { key } } } } } } } } }",
      [{ n: 1 }, { n: 100 }],
    ],
  ])("is answered by the byte as the first time, with other %s", async (_what, query, asked) => {
    const bodies = new Set<string>();
    for (const variables of asked) {
      const [again, anew] = [await post({ query, variables }), await get(query, variables)];
      expect(again.body).toBe(anew.body);
      expect(again.statusCode).toBe(anew.statusCode);
      bodies.add(again.body);
    }
    expect(bodies.size).toBe(asked.length);
  });

  it("is answered in the form that is asked for, and the operation of several that is named", async () => {
    const query =
      "query Both($n: Int!) { mentions(first: $n) { nodes { id } } } query Count { mentions(first: 1) { totalCount } }";
    const form = "application/graphql-response+json";
    // Read by Apollo, then known, then kept.
    for (const n of [1, 2, 2]) {
      const ask = (operationName?: string, accept = "application/json") =>
        post({ query, operationName, variables: { n } }, { accept });
      const [both, count] = [await ask("Both"), await ask("Count")];
      const [neither, other] = [await ask(), await ask("Both", form)];
      expect(both.json()).toMatchObject({
        data: { mentions: { nodes: Array.from({ length: n }, () => ({ id: expect.any(String) })) } },
      });
      expect(count.json()).toMatchObject({ data: { mentions: { totalCount: expect.any(Number) } } });
      expect(neither.json()).toMatchObject({ errors: [expect.anything()] });
      expect(both.headers["content-type"]).toContain("application/json");
      expect(other.headers["content-type"]).toContain(form);
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
    expect(left(second)).toBe(left(first) - cost(second) - 1);
    expect(JSON.parse(refused.body).errors).toHaveLength(1);
    expect(left(refused)).toBe(left(second) - cost(refused) - 1);
    expect(left(third)).toBe(left(refused) - cost(third) - 1);
  });

  it("is refused where its client has spent its points, and stands in the log with its cost once", async () => {
    const costs: unknown[] = [];
    const log = pino({}, { write: (line) => void costs.push(JSON.parse(line).cost) });
    const limiter = new RateLimiter(60, () => 0);
    const { app } = await serverOver(await plantedGraph("embedded"), { limiter, log });
    const query = "query ($n: Int!) { mentions(first: $n) { nodes { id } } }";
    const answers = [];
    for (const n of [20, 21, 22]) {
      const payload = { query, variables: { n } };
      answers.push(await app.inject({ url: "/graphql", method: "POST", payload, ...outside }));
    }
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    expect(answers[2]!.json()).toMatchObject({ errors: [{ extensions: { code: "RATE_LIMITED" } }] });
    expect(Number(answers[2]!.headers["retry-after"])).toBeGreaterThan(0);
    expect(costs).toEqual(answers.map(cost));
    await app.close();
  });
});

describe("a write", () => {
  let graph: Graph;

  beforeAll(async () => (graph = await emptyGraph("embedded")));
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
