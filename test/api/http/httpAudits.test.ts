import { type Audit, serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FastifyInstance } from "fastify";
import { makeHttpServer } from "../../../src/api/http/httpServer.ts";
import { Readiness } from "../../../src/api/http/Readiness.ts";
import { openEmbedded } from "../../../src/graph/embedded.ts";
import { apollo, schema, silentLog } from "../../support/engines.ts";

/** The audits of GraphQL over HTTP, MAY and SHOULD included; `{ __typename }` is all that they ask, so the graph may be empty. */
const audits = serverAudits({ url: () => `${address}/graphql`, fetchFn: fetch });
let app: FastifyInstance;
let address: string;

beforeAll(async () => {
  const readiness = new Readiness();
  readiness.prepared();
  app = await makeHttpServer({ graph: openEmbedded(undefined), apollo, schema, readiness, log: silentLog });
  address = await app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => app.close());

describe("GraphQL over HTTP", () => {
  it("has 61 audits", () => expect(audits).toHaveLength(61));

  it.each(audits)("$id $name", async (audit: Audit) => {
    const result = await audit.fn();
    expect(result.status === "ok" ? "ok" : result.reason).toBe("ok");
  });
});
