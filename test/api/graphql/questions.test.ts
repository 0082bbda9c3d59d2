import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FastifyInstance } from "fastify";
import { makeHttpServer } from "../../../src/api/http/httpServer.ts";
import { exampleQuestions } from "../../../src/api/http/questions.ts";
import { Readiness } from "../../../src/api/http/Readiness.ts";
import { projectRoot } from "../../../src/projectRoot.ts";
import { apollo, engines, plantedGraph, schema, silentLog } from "../../support/engines.ts";

const answers = path.join(projectRoot, "schema/questions");

describe.each(engines)("the questions of the contract, over HTTP, on %s", (engine) => {
  let app: FastifyInstance;

  beforeAll(async () => {
    const readiness = new Readiness();
    readiness.prepared();
    app = await makeHttpServer({ graph: await plantedGraph(engine), apollo, schema, readiness, log: silentLog });
  });
  afterAll(() => app.close());

  it.each(exampleQuestions())("$name is answered exactly", async ({ name, document }) => {
    const response = await app.inject({ method: "POST", url: "/graphql", payload: { query: document } });
    const expected: unknown = JSON.parse(readFileSync(path.join(answers, `${name}.json`), "utf8"));
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ data: expect.anything() });
    expect({ data: response.json<{ data: unknown }>().data }).toEqual(expected);
  });
});
