import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../../../support/engines.ts";
import { type HostileServer, serverOver } from "../../../support/hostileServer.ts";

let server: HostileServer;
let closed: HostileServer;

beforeAll(async () => {
  const graph = await plantedGraph("embedded");
  server = await serverOver(graph, { hstsSeconds: 31_536_000 });
  closed = await serverOver(graph, { introspection: false });
  await server.app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => Promise.all([server.app.close(), closed.app.close()]));

/** What comes back for these bytes. */
async function answerTo(text: string): Promise<string> {
  const socket = connect((server.app.server.address() as AddressInfo).port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => (answer += chunk));
  socket.end(text);
  await once(socket, "close");
  return answer;
}

describe("every answer", () => {
  it.each([
    "/en",
    "/graphql?query={__typename}",
    "/graphiql",
    "/schema.graphql",
    "/readyz",
    "/nowhere.json",
    "/metrics",
  ])("at %s forbids to guess its type and to frame it, and keeps browsers to TLS where that is set", async (url) => {
    const { headers } = await server.send({ method: "GET", url });
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["strict-transport-security"]).toBe("max-age=31536000");
    expect((await closed.send({ method: "GET", url })).headers).not.toHaveProperty("strict-transport-security");
  });

  it("that is of this moment or a refusal is kept by nobody", async () => {
    for (const url of ["/readyz", "/healthz", "/metrics", "/nowhere.json", "/graphql?query={"])
      expect((await server.send({ method: "GET", url })).headers["cache-control"]).toBe("no-store");
  });

  it("charts for the pages of others may stand in their frames", async () => {
    const { headers } = await server.send({ method: "GET", url: "/embed/network.svg" });
    expect(headers["content-security-policy"]).toContain("frame-ancestors *");
  });
});

describe("a method that nothing takes", () => {
  it.each(["TRACE", "PUT", "DELETE", "PATCH", "PROPFIND"])(
    "%s is refused with 405, before its body is read",
    async (method) => {
      for (const url of ["/en", "/data/nodes.csv", "/nowhere.json"]) {
        const headers = { "content-type": "text/strange" };
        const { status, codes, headers: answered } = await server.send({ method, url, headers } as object);
        expect([status, codes, answered["allow"]]).toEqual([405, ["METHOD_NOT_ALLOWED"], "GET, HEAD"]);
      }
    },
  );

  it("is refused at /graphql too, with TRACE nothing comes back of what was sent", async () => {
    const answer = await answerTo(
      "TRACE /graphql HTTP/1.1\r\nHost: localhost\r\nX-Secret: hunter2\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).not.toContain("hunter2");
  });

  it.each([
    ["an unknown method", "BREW /en HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, "METHOD_NOT_ALLOWED"],
    ["no HTTP at all", "\u0016\u0003\u0001 hello\r\n\r\n", 405, "METHOD_NOT_ALLOWED"],
    [
      "a head of 100 kB",
      `GET /en HTTP/1.1\r\nHost: localhost\r\nX-A: ${"a".repeat(100_000)}\r\n\r\n`,
      431,
      "BAD_USER_INPUT",
    ],
    [
      "a head with two lengths",
      "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      400,
      "BAD_USER_INPUT",
    ],
  ])("%s is answered in the same shape, and the connection ends", async (_what, text, status, code) => {
    const answer = await answerTo(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(answer).toContain("Connection: close");
  });
});

describe("a charset other than UTF-8", () => {
  const payload = JSON.stringify({ query: "{ service { name } }" });
  const statusOf = async (charset: string) =>
    (await server.send({ method: "POST", payload, headers: { "content-type": `application/json${charset}` } })).status;

  it("is refused with 415", async () => {
    for (const charset of ["iso-8859-1", "utf-16", "UTF-7", '"latin1"', "x"])
      expect(await statusOf(`; charset=${charset}`)).toBe(415);
  });

  it("but not UTF-8 in any spelling, nor none", async () => {
    for (const charset of ["", "; charset=utf-8", ";charset=UTF-8", '; charset="utf-8"', "; charset=utf8; x=y"])
      expect(await statusOf(charset)).toBe(200);
  });
});

describe("where the schema is not told", () => {
  it("neither its text is there nor GraphiQL", async () => {
    for (const url of ["/schema.graphql", "/graphiql", "/graphiql/graphiql.js"]) {
      const { status, codes } = await closed.send({ method: "GET", url, headers: { accept: "application/json" } });
      expect([url, status]).toEqual([url, 404]);
      if (url !== "/graphiql/graphiql.js") expect(codes).toEqual(["NOT_FOUND"]);
    }
  });

  it("the refusal names no library", async () => {
    const { status, text, body } = await closed.post("{ __schema { types { name } } }");
    expect([status, body.errors[0].message]).toEqual([400, "The schema is not shown here."]);
    expect(text).not.toMatch(/apollo/i);
  });

  it("pages and questions are answered as ever", async () => {
    expect((await closed.send({ method: "GET", url: "/instruments/udhr" })).status).toBe(200);
    expect((await closed.post("{ __typename service { __typename } }")).status).toBe(200);
  });
});
