import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { emptyGraph } from "../support/engines.ts";
import { freePort } from "../support/neo4j/freePort.ts";
import { givenNeo4j } from "../support/neo4j/givenNeo4j.ts";
import type { Neo4jAddress } from "../support/neo4j/Neo4jAddress.ts";
import { neo4jOfWorker } from "../support/neo4j/neo4jOfWorker.ts";
import { Relay } from "../support/neo4j/Relay.ts";
import { type RunningProgram, startProgram } from "../support/program.ts";

const question = JSON.stringify({ query: '{ contributor(key: "canada") { name } }' });
const deadlineMs = 10_000;

interface Told {
  status: number;
  body: { data?: unknown; reason?: string; errors?: { extensions: { code: string } }[] };
  tookMs: number;
}

async function get(url: string, init: RequestInit = {}): Promise<Told> {
  const began = performance.now();
  const response = await fetch(url, init);
  return { status: response.status, body: (await response.json()) as Told["body"], tookMs: performance.now() - began };
}

function ask(address: string): Promise<Told> {
  return get(`${address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: question });
}

const codeOf = (told: Told) => told.body.errors?.[0]?.extensions.code;

// The relay passes bytes on: a server that is found by routing, or whose certificate names its own address, is not reached through it.
const given = givenNeo4j(process.env)?.uri;
const canRelay = given === undefined || new URL(given).protocol === "bolt:";

describe.runIf(inject("hasNeo4j") && canRelay)("the program on a Neo4j that is not always there", () => {
  let program: RunningProgram | undefined;
  let server: Neo4jAddress;
  let port: number;
  /** To the server: it comes while the first program waits for it, which plants; the others ask. */
  let relay: Relay;
  beforeAll(async () => {
    await (await emptyGraph("neo4j")).close();
    server = await neo4jOfWorker();
    port = await freePort();
    relay = new Relay(port, new URL(server.uri));
  });
  afterEach(async () => {
    program?.child.kill("SIGKILL");
    await program?.ended;
    program = undefined;
  });
  afterAll(() => relay.cut());

  const settings = () => ({
    NEO4J_URI: `bolt://127.0.0.1:${port}`,
    NEO4J_USER: server.user,
    NEO4J_PASSWORD: server.password,
    NEO4J_DATABASE: server.database,
  });
  const start = () => {
    program = startProgram(["serve"], { settings: settings() });
    return program.address;
  };
  const untilReady = async (address: string, timeout: number) => {
    await expect.poll(async () => (await get(`${address}/readyz`)).status, { timeout, interval: 250 }).toBe(200);
  };

  it(
    "lives without it, says why it is not ready, and plants and answers when it comes",
    { timeout: 120_000 },
    async () => {
      const address = await start();
      expect((await get(`${address}/healthz`)).status).toBe(200);
      await expect.poll(async () => (await get(`${address}/readyz`)).body.reason).toBe("the graph cannot be reached");
      expect((await get(`${address}/readyz`)).status).toBe(503);
      const refused = await ask(address);
      expect([refused.status, codeOf(refused)]).toEqual([503, "SERVICE_UNAVAILABLE"]);
      expect(refused.tookMs).toBeLessThan(deadlineMs);

      await relay.open();
      await untilReady(address, 60_000);
      expect((await ask(address)).body.data).toEqual({ contributor: { name: "Canada" } });
    },
  );

  it(
    "answers from its snapshot while it hangs or is gone, says that it is not ready, and goes on afterwards",
    { timeout: 180_000 },
    async () => {
      const address = await start();
      await untilReady(address, 60_000);

      relay.pause();
      const hung = await ask(address);
      expect(hung.body.data).toEqual({ contributor: { name: "Canada" } });
      expect(hung.tookMs).toBeLessThan(1_000);
      expect((await get(`${address}/readyz`)).status).toBe(503);
      expect((await get(`${address}/healthz`)).status).toBe(200);
      relay.resume();
      await untilReady(address, 20_000);
      expect((await ask(address)).body.data).toEqual({ contributor: { name: "Canada" } });

      await relay.cut();
      await expect.poll(async () => (await get(`${address}/readyz`)).status).toBe(503);
      expect((await ask(address)).body.data).toEqual({ contributor: { name: "Canada" } });
      await relay.open();
      await untilReady(address, 20_000);
      expect((await ask(address)).body.data).toEqual({ contributor: { name: "Canada" } });
    },
  );

  it("ends with a sentence and exit code 1 when the password is wrong", { timeout: 60_000 }, async () => {
    program = startProgram(["serve"], { settings: { ...settings(), NEO4J_PASSWORD: "no-such-password" } });
    const { code, stderr } = await program.ended;
    expect(code).toBe(1);
    expect(stderr).toContain("The graph failed");
    expect(stderr).not.toContain("no-such-password");
  });
});
