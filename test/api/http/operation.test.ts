import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHttpServer } from "../../../src/api/http/httpServer.ts";
import { Readiness } from "../../../src/api/http/Readiness.ts";
import { EngineCalls } from "../../../src/graph/EngineCalls.ts";
import { statement, statementOf } from "../../../src/graph/statements.ts";
import { apollo, plantedGraph, schema } from "../../support/engines.ts";

const lines: string[] = [];
const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
let app: FastifyInstance;
const serverOf = async (more: object = {}) => {
  const readiness = new Readiness();
  readiness.prepared();
  return makeHttpServer({ graph: await plantedGraph("embedded"), apollo, schema, readiness, log, ...more });
};

const calls = new EngineCalls();
beforeAll(async () => void (app = await serverOf({ calls })));
afterAll(() => app.close());

const query = 'query NameOf($key: String!) { contributor(key: $key) { name } } # "secret"';
const ask = (headers: Record<string, string> = {}, more: object = {}) =>
  app.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables: { key: "canada" }, ...more } });
const lastLine = () => JSON.parse(lines.at(-1)!) as Record<string, unknown>;

describe("a request", () => {
  it("leaves one line, without what was asked, its variables and who asked", async () => {
    lines.length = 0;
    await ask({ "x-request-id": "proxy-7.a" });
    expect(lines).toHaveLength(1);
    expect(lastLine()).toMatchObject({
      msg: "request",
      requestId: "proxy-7.a",
      method: "POST",
      route: "/graphql",
      operation: "NameOf",
      status: 200,
      bytes: expect.any(Number),
      cost: expect.any(Number),
      ms: expect.any(Number),
    });
    expect(lines[0]).not.toMatch(/contributor|canada|secret|127\.0/i);
  });

  it("leaves what was asked and from where only in the log of who wants it, of answers that were kept too", async () => {
    const telling = await serverOf({ logsQueries: true });
    const payload = { query, variables: { key: "canada" } };
    for (const _time of [1, 2]) {
      await telling.inject({ method: "POST", url: "/graphql", payload, remoteAddress: "203.0.113.7" });
      expect(lastLine()).toMatchObject({ operation: "NameOf", from: "203.0.113.7", asked: JSON.stringify(payload) });
    }
    await telling.inject("/schema.graphql?of=mine");
    expect(lastLine()).toMatchObject({ url: "/schema.graphql?of=mine" });
    await telling.close();
  });

  it("carries its id in the answer: the one it came with, or another where that cannot stand in a log", async () => {
    expect((await ask({ "x-request-id": "proxy-7.a" })).headers["x-request-id"]).toBe("proxy-7.a");
    for (const wrong of ['"},{"level":60', "a".repeat(101), ""])
      expect((await ask({ "x-request-id": wrong })).headers["x-request-id"]).toMatch(/^[\da-f-]{36}$/);
    expect((await app.inject("/nowhere")).headers["x-request-id"]).toMatch(/^[\da-f-]{36}$/);
  });

  it("is logged without an operation where the client's name for it is none", async () => {
    await ask({}, { operationName: 'x", "y' });
    expect(lastLine()).not.toHaveProperty("operation");
  });
});

describe("/metrics", () => {
  const metrics = async (headers: Record<string, string> = {}) => app.inject({ url: "/metrics", headers });
  const countOf = (text: string, line: RegExp) => Number(line.exec(text)?.[1] ?? 0);
  const named = /concordance_requests_total\{route="\/graphql",operation="NameOf",status="200"\} (\d+)/;

  it("counts requests by operation and outcome, and tells of memory and the event loop", async () => {
    const before = countOf((await metrics()).payload, named);
    await ask();
    await ask();
    const { payload, headers } = await metrics();
    expect(headers["content-type"]).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(countOf(payload, named)).toBe(before + 2);
    expect(payload).toMatch(/^concordance_request_seconds_bucket\{le="0\.001",route="\/graphql"\} \d+$/m);
    expect(payload).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(payload).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  it("tells how large answers were, how many were kept, how old the data are", async () => {
    const keptAnswers = /^concordance_kept_answers_total\{route="\/graphql"\} (\d+)/m;
    const before = countOf((await metrics()).payload, keptAnswers);
    const fresh = { query: 'query Twice { contributor(key: "sweden") { name } }', variables: {} };
    for (const _time of [1, 2, 3]) await ask({}, fresh);
    await ask({}, { query: "{" });
    const { payload } = await metrics();
    expect(countOf(payload, keptAnswers)).toBe(before + 2);
    expect(payload).toMatch(/^concordance_response_bytes_count\{route="\/graphql"\} \d+/m);
    expect(payload).toMatch(/^concordance_snapshot_age_seconds \d/m);
    expect(countOf(payload, /^concordance_snapshot_build_seconds (\S+)/m)).toBeGreaterThan(0);
  });

  it("counts the calls of the engine by how they ended", async () => {
    const graph = calls.counted(await plantedGraph("embedded"));
    await graph.read(statement("service/ping"));
    await expect(graph.read(statementOf("broken", "MATCH (n RETURN n"))).rejects.toThrow("broken");
    const change = statementOf("change", "MERGE (n:Note {id: 'note'}) RETURN n.id AS id");
    await graph.write((transaction) => transaction.run(change), { keep: false });
    const refused = graph.write(async () => Promise.reject(new Error("refused by who wrote it")));
    await expect(refused).rejects.toThrow("refused");
    const strange = calls.counted({ ...graph, read: () => Promise.reject(new Error("of no engine")) });
    await expect(strange.read(statement("service/ping"))).rejects.toThrow("of no engine");
    const { payload } = await metrics();
    for (const [call, outcome] of [
      ["read", "ok"],
      ["read", "PROGRAMMING"],
      ["read", "FAULT"],
      ["write", "ok"],
      ["write", "TAKEN_BACK"],
    ])
      expect(payload).toContain(`concordance_engine_calls_total{call="${call}",outcome="${outcome}"} 1\n`);
  });

  it("does not grow with the names that clients make up", async () => {
    for (let number = 0; number < 150; number++)
      await ask({}, { query: `query Made${number} { service { name } }`, variables: {} });
    const { payload } = await metrics();
    expect(payload.match(/operation="Made\d+"/g)!.length).toBeLessThan(100);
    expect(payload).toMatch(/operation="other",status="\d+"\} \d\d/);
  });

  it("is for programs of this machine unless the setting says otherwise", async () => {
    expect((await metrics({ "x-forwarded-for": "203.0.113.7" })).statusCode).toBe(404);
    expect((await app.inject({ url: "/metrics", remoteAddress: "203.0.113.7" })).statusCode).toBe(404);
    expect((await metrics()).statusCode).toBe(200);
  });
});
