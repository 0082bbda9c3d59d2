import { afterAll, beforeAll, expect, it } from "vitest";
import { makeApollo } from "../../../src/api/graphql/apollo.ts";
import { makeHttpServer } from "../../../src/api/http/httpServer.ts";
import { Readiness } from "../../../src/api/http/Readiness.ts";
import { tracedGraph } from "../../../src/graph/tracedGraph.ts";
import { statementOf } from "../../../src/graph/statements.ts";
import { readSettings } from "../../../src/settings.ts";
import { plantedGraph, schema, silentLog as log } from "../../support/engines.ts";
import { collectSpans } from "../../support/tracing.ts";

const { spans, telemetry, stop } = collectSpans();
afterAll(stop);

let app: Awaited<ReturnType<typeof makeHttpServer>>;
let graph: ReturnType<typeof tracedGraph>;
beforeAll(async () => {
  graph = tracedGraph(await plantedGraph("embedded"), telemetry, "grafeo");
  const apollo = makeApollo({ schema, log, introspection: true, telemetry });
  await apollo.start();
  const readiness = new Readiness();
  readiness.prepared();
  app = await makeHttpServer({ graph, apollo, schema, readiness, log, telemetry, metrics: "off" });
  await app.listen({ port: 0, host: "127.0.0.1" });
  return () => app.close();
});

const caller = "00f067aa0ba902b7";
async function post(query: string) {
  spans.length = 0;
  const headers = {
    "content-type": "application/json",
    traceparent: `00-4bf92f3577b34da6a3ce929d0e0e4736-${caller}-01`,
  };
  const { port } = app.server.address() as { port: number };
  const body = JSON.stringify({ query });
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body });
  await answer.text();
  await expect.poll(() => spans.every(({ hasEnded }) => hasEnded)).toBe(true);
  return answer.status;
}

it("a request, its steps and the calls to the engine are spans below that of the caller, without what was asked", async () => {
  expect(await post('query Who { contributor(key: "canada") { name } service { engine } }')).toBe(200);
  const request = spans.find(({ parent }) => parent === caller)!;
  expect(request).toMatchObject({
    name: "POST /graphql",
    attributes: {
      "http.request.method": "POST",
      "http.route": "/graphql",
      "http.response.status_code": 200,
      "graphql.operation.name": "Who",
    },
    hasFailed: false,
  });
  const below = spans.filter((span) => span !== request);
  // The name was given while the request ran, and their parent is the request however it was called then.
  expect(new Set(below.map(({ parent }) => parent))).toContain("POST");
  for (const step of ["parse", "validate", "execute"])
    expect(below).toContainEqual(
      expect.objectContaining({ name: `graphql.${step}`, parent: "POST", hasFailed: false }),
    );
  const calls = below.filter(({ attributes }) => attributes["db.system.name"] === "grafeo");
  expect(calls.map(({ name }) => name)).toContain("service/dataVersion");
  expect(JSON.stringify(spans)).not.toMatch(/canada|MATCH \(/);
});

it("a question that fails its validation is a failed step of an answered request", async () => {
  expect(await post("query Wrong { nothing }")).toBe(400);
  expect(spans.find(({ name }) => name === "graphql.validate")).toMatchObject({ hasFailed: true });
  expect(spans.map(({ name }) => name)).not.toContain("graphql.execute");
});

it("a call that fails says of which kind the failure is, and nothing of its message", async () => {
  spans.length = 0;
  const wrong = statementOf("of a test", "MATCH (secret RETURN 1");
  await expect(graph.write((transaction) => transaction.run(wrong))).rejects.toThrow("of a test");
  expect(spans.map(({ name, parent, hasFailed }) => ({ name, parent, hasFailed }))).toEqual([
    { name: "write", parent: undefined, hasFailed: true },
    { name: "of a test", parent: "write", hasFailed: true },
  ]);
  expect(spans[1]!.attributes["error.type"]).toBe("PROGRAMMING");
  expect(JSON.stringify(spans)).not.toContain("secret");
});

it("only who sets something of OpenTelemetry is traced", () => {
  const isTraced = (environment: Record<string, string>) => readSettings(environment).isTraced;
  expect(isTraced({ OTEL_SERVICE_NAME: "concordance" })).toBe(true);
  expect(isTraced({ OTEL_SERVICE_NAME: "" })).toBe(false);
  expect(isTraced({ OTEL_SERVICE_NAME: "concordance", OTEL_SDK_DISABLED: "true" })).toBe(false);
});
