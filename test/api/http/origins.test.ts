import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";

const origin = "https://example.org";
const query = "{ service { name } }";
const url = `/graphql?query=${encodeURIComponent(query)}`;
const preflight = {
  method: "OPTIONS",
  headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
} as const;
const allow = "access-control-allow-origin";

let open: HostileServer;
let listed: HostileServer;
let closed: HostileServer;

beforeAll(async () => {
  const graph = await plantedGraph("embedded");
  [open, listed, closed] = [
    await serverOver(graph),
    await serverOver(graph, { corsOrigins: [origin] }),
    await serverOver(graph, { corsOrigins: [] }),
  ];
});
afterAll(() => Promise.all([open.app.close(), listed.app.close(), closed.app.close()]));

describe("a page of another origin", () => {
  it("may ask by default, by GET, by POST after a preflight, and read the files; without cookies", async () => {
    const asked = await open.send(preflight);
    expect([asked.status, asked.text]).toEqual([204, ""]);
    expect(asked.headers).toMatchObject({
      [allow]: "*",
      "access-control-allow-methods": "GET, HEAD, POST",
      "access-control-allow-headers": "content-type",
    });
    for (const answer of [
      await open.post(query, undefined, { origin }),
      await open.send({ method: "GET", url, headers: { origin } }),
      await open.send({ method: "GET", url: "/schema.graphql", headers: { origin } }),
    ]) {
      expect([answer.status, answer.headers[allow]]).toEqual([200, "*"]);
      expect(answer.headers["access-control-allow-credentials"]).toBeUndefined();
    }
  });

  it("reads also why it was refused", async () => {
    const { status, headers } = await open.post("{", undefined, { origin });
    expect([status, headers[allow]]).toEqual([400, "*"]);
  });

  it("may ask where it is listed, and caches keep its answer apart", async () => {
    const [mine, other] = [
      await listed.post(query, undefined, { origin }),
      await listed.post(query, undefined, { origin: "https://evil.example" }),
    ];
    expect([mine.headers[allow], other.headers[allow]]).toEqual([origin, undefined]);
    for (const { headers } of [mine, other]) expect(headers.vary).toMatch(/accept-encoding.*, origin$/);
    expect(
      (await listed.send({ ...preflight, headers: { ...preflight.headers, origin: "https://evil.example" } })).status,
    ).toBe(405);
  });

  it("may not where none is", async () => {
    expect((await closed.post(query, undefined, { origin })).headers[allow]).toBeUndefined();
    expect((await closed.send(preflight)).status).toBe(405);
  });
});

describe("HEAD", () => {
  it.each([url, "/en", "/graphiql", "/schema.graphql"])(
    "at %s tells what GET would, without the body",
    async (address) => {
      const [head, get] = [
        await open.send({ method: "HEAD", url: address }),
        await open.send({ method: "GET", url: address }),
      ];
      expect([head.status, head.text]).toEqual([200, ""]);
      for (const name of ["etag", "content-type", "content-length"]) expect(head.headers[name]).toBe(get.headers[name]);
    },
  );
});
