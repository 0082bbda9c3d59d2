import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleQuestions } from "../../../src/api/client/exampleQuestions.ts";
import { RateLimiter } from "../../../src/api/http/gate/RateLimiter.ts";
import { projectRoot } from "../../../src/projectRoot.ts";
import type {
  AskOptions,
  Client,
  ClientOptions,
  ConcordanceError,
  Question,
} from "../../../src/api/client/makeClient.mjs";
import { engines, plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";
import { freshFolder } from "../../support/program.ts";

const recorded = path.join(projectRoot, "schema/questions");
const questions = exampleQuestions().map(({ name }) => ({
  name,
  export: name.replace(/^\d+-/, "").replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase()),
}));

type Given = Record<string, unknown>;
interface Module {
  makeClient: (options?: ClientOptions) => {
    ask: (question: unknown, given?: Given, options?: AskOptions) => ReturnType<Client["ask"]>;
  };
  ConcordanceError: typeof ConcordanceError;
  [question: string]: unknown;
}

/** The module as a page gets it, loaded from a file of its own. */
async function moduleOf(server: HostileServer): Promise<Module> {
  const file = path.join(freshFolder(), "client.mjs");
  const { text, headers } = await server.send({ method: "GET", url: "/data/client.mjs" });
  expect(headers).toMatchObject({ "content-type": "text/javascript; charset=utf-8" });
  writeFileSync(file, text);
  return (await import(file)) as Module;
}

describe.each(engines)("the client of /data, on %s", (engine) => {
  let server: HostileServer;
  let client: Module;
  let baseUrl: string;
  const asked: [method: string, address: string][] = [];
  const watched: typeof fetch = (address, request) => {
    asked.push([request?.method ?? "GET", address as string]);
    return fetch(address, request);
  };

  beforeAll(async () => {
    server = await serverOver(await plantedGraph(engine), { timeoutMs: 60_000 });
    client = await moduleOf(server);
    baseUrl = await server.app.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(() => server.app.close());

  it.each(questions)(
    "gets the answer to $name exactly: with its text the first time, by its hash from then on",
    async ({ name, export: exported }) => {
      const { ask } = client.makeClient({ baseUrl, fetch: watched });
      const expected: unknown = JSON.parse(readFileSync(path.join(recorded, `${name}.json`), "utf8"));
      const first = await ask(client[exported]);
      expect({ data: first.data }).toEqual(expected);
      asked.length = 0;
      expect(await ask(client[exported])).toEqual(first);
      expect(asked).toEqual([["GET", expect.not.stringContaining("query=")]]);
      expect(first).toMatchObject({
        dataVersion: expect.stringMatching(/^\w{16}$/),
        cost: expect.any(Number),
        hints: [],
      });
    },
  );
});

describe("the client", () => {
  let app: FastifyInstance;
  let server: HostileServer;
  let client: Module;
  let baseUrl: string;

  beforeAll(async () => {
    server = await serverOver(await plantedGraph("embedded"));
    ({ app } = server);
    client = await moduleOf(server);
    baseUrl = await app.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(() => app.close());

  /** What an answer failed with. */
  async function faultOf(asking: Promise<unknown>): Promise<ConcordanceError> {
    const fault: unknown = await asking.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(client.ConcordanceError);
    return fault as ConcordanceError;
  }

  it("asks with variables, and passes hints on", async () => {
    const { ask } = client.makeClient({ baseUrl });
    const whoHoldsAPrinciple = client.whoHoldsAPrinciple as Question<{ principle: { label: string } | null }, Given>;
    expect((await ask(whoHoldsAPrinciple, { principle: "human-rights", first: 1 })).data).toMatchObject({
      principle: { label: "Human rights", contributors: { edges: [expect.anything()] } },
    });
    const { data, hints } = await ask(whoHoldsAPrinciple, { principle: "opennes" });
    expect([data, hints]).toEqual([{ principle: null }, ['no principle "opennes"; did you mean "openness"?']]);
  });

  it("posts a question that a page wrote itself, and one whose variables no address holds", async () => {
    const { ask } = client.makeClient({ baseUrl: `${baseUrl}/` });
    expect((await ask({ text: "{ service { name } }" })).data).toEqual({ service: { name: "Concordance" } });
    const keys = Array.from({ length: 100 }, (_none, at) => `${"nobody".repeat(8)}-${at}`);
    const where = { key: { in: keys } };
    const { data, hints } = await ask(client.whoHoldsAPrinciple, { where });
    expect(data).toMatchObject({ principle: { contributors: { totalCount: 0 } } });
    expect(hints).toHaveLength(10);
  });

  it("fails with what was wrong: in the question, or in how often one asks", async () => {
    const { ask } = client.makeClient({ baseUrl });
    const wrong = await faultOf(ask(client.whoHoldsAPrinciple, { first: 0 }));
    expect(wrong).toMatchObject({
      name: "ConcordanceError",
      code: "BAD_USER_INPUT",
      status: 200,
      message: wrong.errors[0]!.message,
    });
    expect(wrong.errors[0]).toMatchObject({ path: ["principle", "contributors"], extensions: { argument: "first" } });
    expect(await faultOf(ask({ text: "{ nothing }" }))).toMatchObject({
      code: "GRAPHQL_VALIDATION_FAILED",
      status: 400,
    });
    const options = { limiter: new RateLimiter(1), trustProxy: ["loopback"] };
    const sparing = await serverOver(await plantedGraph("embedded"), options);
    const fromAfar: typeof fetch = (address, request) =>
      fetch(address, { ...request, headers: { ...request?.headers, "x-forwarded-for": "203.0.113.9" } });
    const there = { baseUrl: await sparing.app.listen({ port: 0, host: "127.0.0.1" }), fetch: fromAfar };
    const late = await faultOf(client.makeClient(there).ask(client.whoHoldsAPrinciple, { first: 3 }));
    expect(late).toMatchObject({ code: "RATE_LIMITED", status: 429, retryAfterSeconds: expect.any(Number) });
    await sparing.app.close();
  });

  it("fails with a sentence where nobody answers, or somebody else, and names the site to ask where it was told none", async () => {
    expect(await faultOf(client.makeClient({ baseUrl: `${baseUrl}/en` }).ask(client.parties))).toMatchObject({
      code: "NOT_AN_ANSWER",
      message: `${baseUrl}/en/graphql answered 404 without data. Is it the address of a site of Concordance?`,
    });
    expect(await faultOf(client.makeClient({ baseUrl: "http://127.0.0.1:1" }).ask(client.parties))).toMatchObject({
      code: "UNREACHABLE",
      status: undefined,
    });
    expect(() => client.makeClient()).toThrow(/Name the site to ask: makeClient/);
    const signal = AbortSignal.abort(new Error("no longer wanted"));
    await expect(client.makeClient({ baseUrl }).ask(client.parties, {}, { signal })).rejects.toThrow(
      "no longer wanted",
    );
  });

  it("shows a reader's key, and sends no header without one, so that pages elsewhere ask without a preflight", async () => {
    const sent: unknown[] = [];
    const watched: typeof fetch = (address, request) => (sent.push(request?.headers), fetch(address, request));
    await client.makeClient({ baseUrl, key: "k", fetch: watched }).ask(client.parties);
    await client.makeClient({ baseUrl, fetch: watched }).ask(client.parties);
    expect([sent[0], sent.at(-1)]).toEqual([{ authorization: "Bearer k" }, {}]);
  });

  it("is known to who has it, and is not given where the schema is not shown", async () => {
    for (const name of ["client.mjs", "client.d.mts"]) {
      const { headers, text } = await server.send({ method: "GET", url: `/data/${name}` });
      expect(text).toContain("whoHoldsAPrinciple");
      const again = await server.send({
        method: "GET",
        url: `/data/${name}`,
        headers: { "if-none-match": String(headers.etag) },
      });
      expect([again.status, again.text]).toEqual([304, ""]);
    }
    const closed = await serverOver(await plantedGraph("embedded"), { introspection: false });
    for (const url of ["/data/client.mjs", "/data/client.d.mts"])
      expect((await closed.send({ method: "GET", url })).status).toBe(404);
    await closed.app.close();
  });
});
