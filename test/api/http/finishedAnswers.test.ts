import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
