import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";

let server: HostileServer;

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

const large = { query: "{ instruments(first: 40) { nodes { key titles { language value } } } }" };
const small = { query: "{ service { name } }" };

function answerTo(payload: object, accepted?: string) {
  const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
  return server.app.inject({ url: "/graphql", method: "POST", payload, headers });
}

describe("answers over HTTP", () => {
  it.each([
    ["gzip, deflate, br", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
  ])("to clients that take %s come as %s, much smaller and with the same words", async (accepted, encoding, unpack) => {
    const plain = await answerTo(large);
    const packed = await answerTo(large, accepted);
    expect(packed.statusCode).toBe(200);
    expect(packed.headers).toMatchObject({ "content-encoding": encoding, vary: "accept, accept-encoding" });
    expect(unpack(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  });

  it.each([
    ["to clients that say nothing of it", large, undefined],
    ["to clients that take nothing that we have", large, "zstd"],
    ["that are small", small, "br"],
  ])("%s come plain", async (_name, payload, accepted) => {
    const { statusCode, headers, body } = await answerTo(payload, accepted);
    expect(statusCode).toBe(200);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(Object.keys(JSON.parse(body))).toContain("data");
  });

  it("pages and the schema come compressed too", async () => {
    for (const url of ["/schema.graphql", "/graphiql/graphiql.js"]) {
      const { headers } = await server.app.inject({ url, headers: { "accept-encoding": "br" } });
      expect(headers["content-encoding"]).toBe("br");
    }
  });
});
