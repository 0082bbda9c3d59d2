import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeKeys } from "../../../../src/access/changeKeys.ts";
import { RateLimiter } from "../../../../src/api/http/gate/RateLimiter.ts";
import type { Graph } from "../../../../src/graph/Graph.ts";
import { statementOf } from "../../../../src/graph/statements.ts";
import { emptyGraph, plantedGraph } from "../../../support/engines.ts";
import { givenKeys } from "../../../support/givenKeys.ts";
import { type Answer, type Asked, type Listening, listening, posted, question, times } from "./listening.ts";

const path = `/graphql?query=${encodeURIComponent(question)}`;
/** Without what is of one answer alone. */
const sameOf = ({ status, headers, bytes }: Answer) => ({
  status,
  headers: { ...headers, date: "", "x-request-id": "" },
  bytes: bytes.toString("base64"),
});

let graph: Graph;
let server: Listening;
beforeAll(async () => {
  graph = await plantedGraph("embedded");
  server = await listening(graph, { corsOrigins: ["https://example.org"], hstsSeconds: 60 });
});
afterAll(() => server.close());

describe("a request that comes again in the same words", () => {
  it.each<[string, Asked]>([
    ["GET", { path }],
    ["GET in gzip", { path, headers: { "accept-encoding": "gzip, deflate, br;q=0" } }],
    ["GET in brotli", { path, headers: { "accept-encoding": "gzip, br" } }],
    ["GET of any encoding", { path, headers: { "accept-encoding": "*" } }],
    ["GET of another form", { path, headers: { accept: "application/graphql-response+json" } }],
    ["GET from a page of others", { path, headers: { origin: "https://example.org" } }],
    ["GET that is not modified", { path, headers: { "if-none-match": "*" } }],
    ["HEAD", { path, method: "HEAD" }],
    ["POST", posted()],
    ["POST in brotli", { ...posted(), headers: { ...posted().headers, "accept-encoding": "br" } }],
    ["GET of a page", { path: "/en/contributors" }],
    [
      "GET of a page in gzip that is known by other tags",
      { path: "/fr", headers: { "accept-encoding": "gzip", "if-none-match": '"a"' } },
    ],
  ])("%s gets the same reply to the byte, and a line in the log of the same words", async (_what, asked) => {
    server.seen.length = server.lines.length = 0;
    const answers = await times(4, () => server.ask(asked));
    expect([200, 304]).toContain(answers[0]!.status);
    for (const answer of answers) expect(sameOf(answer)).toEqual(sameOf(answers[0]!));
    expect(new Set(answers.map(({ headers }) => headers["x-request-id"])).size).toBe(4);
    // One with kept bytes has to come as far as Fastify; those in encodings that are not kept all do.
    const isKept = asked.headers?.["accept-encoding"] !== "*";
    expect(server.seen.length).toBeLessThanOrEqual(isKept ? 2 : 4);
    const [kept, ...others] = server.lines
      .slice(isKept ? server.seen.length - 1 : 1)
      .map(({ level, msg, method, route, operation, status, bytes, cost }) => ({
        level,
        msg,
        method,
        route,
        operation,
        status,
        bytes,
        cost,
      }));
    for (const line of others) expect(line).toEqual(kept);
    expect(server.lines.map(({ requestId }) => requestId)).toEqual(
      answers.map(({ headers }) => headers["x-request-id"]),
    );
  });

  it("is counted like the others", async () => {
    const counts = async () => {
      const { bytes } = await server.ask({ path: "/metrics" });
      const of = (line: RegExp) => Number(line.exec(bytes.toString())?.[1] ?? 0);
      return [
        of(/^concordance_requests_total\{route="\/graphql",operation="Names",status="200"\} (\d+)/m),
        of(/^concordance_kept_answers_total\{route="\/graphql"\} (\d+)/m),
        of(/^concordance_request_seconds_count\{route="\/graphql"\} (\d+)/m),
        of(/^concordance_response_bytes_count\{route="\/graphql"\} (\d+)/m),
      ];
    };
    await times(3, () => server.ask({ path }));
    const before = await counts();
    server.seen.length = 0;
    await times(5, () => server.ask({ path }));
    expect(server.seen).toEqual([]);
    expect(await counts()).toEqual(before.map((count) => count + 5));
  });

  it("keeps the id that it was given, and gets one where that is none", async () => {
    await times(3, () => server.ask({ path }));
    server.seen.length = 0;
    const idOf = async (given: string) =>
      (await server.ask({ path, headers: { "X-Request-Id": given } })).headers["x-request-id"];
    expect(await idOf("proxy-7.a")).toBe("proxy-7.a");
    expect(await idOf("a b")).toMatch(/^[\da-f-]{36}$/);
    expect(server.seen).toEqual([]);
    const twice = await server.answersTo(
      `GET ${path} HTTP/1.1\r\nHost: a\r\nX-Request-Id: b\r\nx-request-id: c\r\nConnection: close\r\n\r\n`,
    );
    expect(twice).toMatch(/^x-request-id: [\da-f-]{36}\r$/m);
  });

  it("is answered in its turn, and whatever the pieces that it comes in", async () => {
    const whole = `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;
    const last = whole.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    const bodiesOf = (answers: string) =>
      answers
        .split(/HTTP\/1\.1 200 OK\r\n/)
        .slice(1)
        // Another name of the operation is another question by its hash.
        .map((one) => one.split("\r\n\r\n")[1]?.replace(/"sha256:[0-9a-f]{64}"/, ""));
    const [first] = bodiesOf(await server.answersTo(whole, whole, whole, last));
    server.seen.length = 0;
    const other = whole.replace("Names", "Namen");
    const answers = await server.answersTo(whole + other + whole.slice(0, 9), whole.slice(9), whole + last);
    expect(bodiesOf(answers)).toEqual(Array(5).fill(first));
    // The other question, and at most once the one that ends the connection.
    expect(server.seen.length).toBeLessThanOrEqual(2);
  });
});

describe("what may be otherwise the next time", () => {
  it("is looked at again: a key, which may be revoked, and is no other's", async () => {
    const { file, keys, reader } = givenKeys();
    const closed = await listening(graph, { keys, readAccess: "key" });
    const statuses = (headers: Record<string, string>) =>
      times(3, async () => (await closed.ask({ path, headers })).status);
    const authorization = `Bearer ${reader}`;
    expect(await statuses({ authorization })).toEqual([200, 200, 200]);
    expect(await statuses({})).toEqual([401, 401, 401]);
    changeKeys(file, () => []);
    expect(await statuses({ authorization })).toEqual([401, 401, 401]);
    await closed.close();
  });

  it("is another request where a header is more, is less or says something else, or the method is another", async () => {
    const plain = { accept: "application/json", "x-one": "1" };
    await times(3, () => server.ask({ path, headers: plain }));
    const others: Asked[] = [
      { path, headers: { ...plain, "x-two": "2" } },
      { path, headers: { accept: "application/json" } },
      { path, headers: { ...plain, "x-one": "2" } },
      { path, headers: { "x-one": "1", accept: "application/json" } },
      { path, headers: plain, method: "HEAD" },
    ];
    for (const other of others) {
      server.seen.length = 0;
      await server.ask(other);
      expect(server.seen).toHaveLength(1);
    }
    server.seen.length = 0;
    await server.ask({ path, headers: plain });
    expect(server.seen).toEqual([]);
  });

  it("is the same reply however many others ask for the same in other words", async () => {
    const ask = async (number: number) => (await server.ask({ path, headers: { "x-number": `${number}` } })).bytes;
    const before = await ask(0);
    for (let number = 1; number <= 20; number += 1) expect(await ask(number)).toEqual(before);
    server.seen.length = 0;
    expect(await times(3, () => ask(0))).toEqual(Array(3).fill(before));
    expect(server.seen.length).toBeLessThanOrEqual(1);
  });

  it("is paid again: a point each, until there is none", async () => {
    const limited = await listening(graph, { limiter: new RateLimiter(60, () => 0), trustProxy: ["loopback"] });
    const ask = (client: string) => limited.ask({ path, headers: { "x-forwarded-for": client } });
    await ask("127.0.0.1");
    const answers = await times(62, () => ask("203.0.113.7"));
    expect(answers.map(({ headers }) => Number(headers["ratelimit-remaining"]))).toEqual([
      ...Array.from({ length: 60 }, (_none, spent) => 59 - spent),
      0,
      0,
    ]);
    expect(answers.slice(-3).map(({ status }) => status)).toEqual([200, 429, 429]);
    expect(limited.seen.length).toBeLessThan(8);
    expect((await ask("203.0.113.8")).status).toBe(200);
    await limited.close();
  });

  it("is answered anew: the data, and whether the server stops", async () => {
    const empty = await emptyGraph("embedded");
    const writing = await listening(empty);
    const processes = `/graphql?query=${encodeURIComponent("{ processes(first: 5) { nodes { key } } }")}`;
    const ask = async () => JSON.parse((await writing.ask({ path: processes })).bytes.toString()).data.processes.nodes;
    expect(await times(4, ask)).toEqual([[], [], [], []]);
    expect(writing.seen).toHaveLength(2);
    const put = statementOf("put", "CREATE (n:Process {id: $id, key: $key, name: $key}) RETURN count(*) AS written");
    await empty.write((transaction) => transaction.run(put, { id: "process:forum", key: "forum" }));
    expect(await times(3, ask)).toEqual(Array(3).fill([{ key: "forum" }]));
    writing.seen.length = 0;
    writing.readiness.stopping();
    await ask();
    // What a server that stops has to say is said there.
    expect(writing.seen).toHaveLength(1);
    await writing.close();
    await empty.close();
  });
});
