import { pino } from "pino";
import { beforeAll, describe, expect, it } from "vitest";
import { RateLimiter } from "../../../../src/api/http/gate/RateLimiter.ts";
import type { Graph } from "../../../../src/graph/Graph.ts";
import { plantedGraph } from "../../../support/engines.ts";
import { givenKeys } from "../../../support/givenKeys.ts";
import { type HostileServer, serverOver } from "../../../support/hostileServer.ts";

const given = givenKeys();
const far = "203.0.113.7";
let graph: Graph;
beforeAll(async () => (graph = await plantedGraph("embedded")));

/** Its clock stands still, so that no point comes back meanwhile. */
const limited = (pointsAMinute = 1_000, more = {}) =>
  serverOver(graph, { limiter: new RateLimiter(pointsAMinute, () => 0), ...more });
/** Names differ, so that no answer is kept. */
let asked = 0;
function ask(server: HostileServer, remoteAddress = far, headers: Record<string, string> = {}, first = 50) {
  const query = `query Q${asked++} { contributors(first: ${first}) { nodes { id } } }`;
  return server.send({ method: "POST", payload: { query }, remoteAddress, headers });
}
const left = ({ headers }: { headers: Record<string, unknown> }) => Number(headers["ratelimit-remaining"]);

describe("a limit of points a minute", () => {
  it("is told in headers, and the cost of a document is taken; the body is the same for everybody", async () => {
    const server = await limited();
    const first = await ask(server);
    expect(first.headers).toMatchObject({ "ratelimit-limit": "1000" });
    expect(left(first)).toBe(1_000 - 1 - first.body.extensions.cost);
    expect(Number(first.headers["ratelimit-reset"])).toBeGreaterThan(0);
    expect(left(await ask(server))).toBe(left(first) - 1 - first.body.extensions.cost);
    const local = await ask(server, "127.0.0.1");
    expect(local.headers).not.toHaveProperty("ratelimit-limit");
    // Each asks by a name of its own, which the hash of the question tells.
    const withoutHash = ({ text }: { text: string }) => text.replace(/"sha256:[0-9a-f]{64}"/, "");
    expect(withoutHash(local)).toBe(withoutHash(first));
  });

  it("refuses above it with 429, says what is left and when to come again, and other addresses go on", async () => {
    const server = await limited();
    let answer = await ask(server);
    for (let times = 0; answer.status === 200 && times < 50; times++) answer = await ask(server);
    expect([answer.status, answer.codes, answer.body.data]).toEqual([429, ["RATE_LIMITED"], undefined]);
    expect(answer.headers["cache-control"]).toBe("no-store");
    const seconds = Number(answer.headers["retry-after"]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(answer.text).toMatch(/costs \d+ points; \d+ of 1000 a minute are left\. Ask again in \d+ s/);
    expect((await ask(server, "203.0.113.8")).status).toBe(200);
    expect((await ask(server, "127.0.0.1")).status).toBe(200);
  });

  it("gives a person in a browser a page instead, in the language of the address", async () => {
    const server = await limited(60);
    const accept = "text/html,application/xhtml+xml,*/*;q=0.8";
    const visit = () =>
      server.send({ method: "GET", url: "/fr/accessibility", headers: { accept }, remoteAddress: far });
    let answer = await visit();
    for (let times = 0; answer.status === 200 && times < 61; times++) answer = await visit();
    expect([answer.status, answer.headers["content-type"]]).toEqual([429, "text/html; charset=utf-8"]);
    expect(answer.text).toMatch(/<html lang="fr">.*of 60 a minute are left\. Ask again in \d+ s/s);
    expect([Number(answer.headers["retry-after"]) > 0, answer.headers["cache-control"]]).toEqual([true, "no-store"]);
    expect((await ask(server)).codes).toEqual(["RATE_LIMITED"]);
  });

  it("says of a document that costs more than all of it to ask for less, not to come again", async () => {
    const { status, headers, text } = await (
      await limited(100)
    ).send({
      method: "POST",
      payload: { query: "{ contributors(first: 100) { nodes { contributions(first: 100) { nodes { id } } } } }" },
      remoteAddress: far,
    });
    expect([status, headers["retry-after"]]).toEqual([429, undefined]);
    expect(text).toContain("Ask for less at once.");
  });

  it("holds many that come at the same moment to it together", async () => {
    const server = await limited();
    const answers = await Promise.all(Array.from({ length: 60 }, () => ask(server)));
    const passed = answers.filter(({ status }) => status === 200);
    const spent = passed.reduce((sum, { body }) => sum + Number(body.extensions.cost), 0);
    expect(passed.length).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(1_000);
  });

  it("covers pages and files too: a page costs what it asks, once kept one point", async () => {
    const server = await limited(20_000);
    const page = () => server.send({ method: "GET", url: "/instruments/udhr?for=points", remoteAddress: far });
    const first = left(await page());
    expect(first).toBeLessThan(19_999);
    expect(left(await page())).toBe(first - 1);
    const file = await server.send({ method: "GET", url: "/data/contributors.csv", remoteAddress: far });
    expect([file.status, left(file)]).toEqual([200, first - 1 - 100]);
  });

  it("shows people a page that says so", async () => {
    // Enough for the request, not for what the page asks. An address of its own, which no other test has had kept.
    const server = await limited(10);
    const url = "/instruments?for=limit";
    const { status, headers, text } = await server.send({ method: "GET", url, remoteAddress: far });
    expect([status, String(headers["content-type"])]).toEqual([429, expect.stringMatching(/^text\/html/)]);
    expect(text).toContain("points");
  });

  it("counts a key for itself, wherever it comes from", async () => {
    const server = await limited(1_000, { keys: given.keys });
    const key = { authorization: `Bearer ${given.reader}` };
    const [one, two] = [await ask(server, far, key), await ask(server, "203.0.113.9", key)];
    expect(left(two)).toBeLessThan(left(one));
    expect(left(await ask(server))).toBe(left(one));
  });

  it("leaves probes alone", async () => {
    const server = await limited(1_000);
    for (let times = 0; times < 40; times++) await ask(server);
    const { status, headers } = await server.send({ method: "GET", url: "/readyz", remoteAddress: far });
    expect([status, headers["ratelimit-limit"]]).toEqual([200, undefined]);
  });
});

describe("the address of a client", () => {
  const from = (address: string) => ({ "x-forwarded-for": address });

  it("is its own word where no proxy is trusted: it changes nothing", async () => {
    const server = await limited();
    const [one, two] = [await ask(server, far, from("198.51.100.1")), await ask(server, far, from("198.51.100.2"))];
    expect(left(two)).toBeLessThan(left(one));
  });

  it("of a proxy on this machine that nobody trusts is told once in the log", async () => {
    const lines: string[] = [];
    const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
    const server = await limited(2_000, { log });
    for (const address of ["198.51.100.1", "198.51.100.2"]) await ask(server, "127.0.0.1", from(address));
    await ask(server, "127.0.0.1");
    expect(lines).toEqual([expect.stringContaining("Set TRUST_PROXY=loopback")]);
    const trusting = await limited(2_000, { log, trustProxy: ["loopback"] });
    for (const address of ["198.51.100.1", "127.0.0.1"]) await ask(trusting, "127.0.0.1", from(address));
    expect(lines).toHaveLength(1);
  });

  it("is what a trusted proxy says, not what the client told the proxy", async () => {
    const server = await limited(1_000, { trustProxy: ["loopback"] });
    const [one, other] = [
      await ask(server, "127.0.0.1", from("198.51.100.1")),
      await ask(server, "127.0.0.1", from("198.51.100.2")),
    ];
    expect(left(other)).toBe(left(one));
    const forged = await ask(server, "127.0.0.1", from("127.0.0.1, 198.51.100.1"));
    expect(left(forged)).toBeLessThan(left(one));
  });

  it("is one network of IPv6, and an old address in new clothes is the old one", async () => {
    const server = await limited();
    const one = left(await ask(server, "2001:db8:1:2::7"));
    expect(left(await ask(server, "2001:db8:1:2:ffff::8"))).toBeLessThan(one);
    expect(left(await ask(server, "2001:db8:1:3::7"))).toBe(one);
    expect(left(await ask(server, far))).toBe(one);
    expect(left(await ask(server, `::ffff:${far}`))).toBeLessThan(one);
  });
});

describe("points", () => {
  it("come back steadily, up to the limit", () => {
    let nowMs = 0;
    const limiter = new RateLimiter(600, () => nowMs);
    expect([limiter.take("a", 600), limiter.take("a", 1)]).toEqual([0, 1]);
    nowMs += 10_000;
    expect([limiter.take("a", 101), limiter.take("a", 100), limiter.take("a", 601)]).toEqual([1, 0, Infinity]);
    nowMs += 3_600_000;
    expect(limiter.balanceOf("a")).toEqual({ limit: 600, remaining: 600, resetSeconds: 0 });
  });

  it("of clients that ask no more are forgotten: a hundred thousand addresses do not fill the memory", () => {
    const limiter = new RateLimiter(600, () => 0);
    limiter.take("first", 600);
    for (let number = 0; number < 100_000; number++) limiter.take(`address ${number}`, 1);
    expect(limiter.balanceOf("first").remaining).toBe(600);
    expect(limiter.balanceOf("address 99999").remaining).toBe(599);
  });
});
