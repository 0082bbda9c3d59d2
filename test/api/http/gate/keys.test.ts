import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeKeys } from "../../../../src/access/changeKeys.ts";
import { newKey } from "../../../../src/access/newKey.ts";
import { plantedGraph } from "../../../support/engines.ts";
import { givenKeys } from "../../../support/givenKeys.ts";
import { type HostileServer, serverOver } from "../../../support/hostileServer.ts";

const query = "{ service { name } }";
const given = givenKeys();
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
let closed: HostileServer;
let open: HostileServer;

beforeAll(async () => {
  const graph = await plantedGraph("embedded");
  closed = await serverOver(graph, { keys: given.keys, readAccess: "key" });
  open = await serverOver(graph, { keys: given.keys });
});
afterAll(() => Promise.all([closed.app.close(), open.app.close()]));

const get = (server: HostileServer, url: string, headers: Record<string, string> = {}, remoteAddress = "203.0.113.7") =>
  server.send({ method: "GET", url, headers, remoteAddress });

describe("where reading needs a key", () => {
  it.each([
    `/graphql?query=${encodeURIComponent(query)}`,
    "/en",
    "/instruments/udhr.json",
    "/data/nodes.csv",
    "/schema.graphql",
    "/graphiql",
    "/nowhere",
  ])("%s is refused without one, and says how to give it", async (url) => {
    const { status, codes, headers, text } = await get(closed, url);
    expect([status, codes]).toEqual([401, ["UNAUTHENTICATED"]]);
    expect(headers["www-authenticate"]).toEqual([expect.stringMatching(/^Basic realm=/), "Bearer"]);
    expect(headers["cache-control"]).toBe("no-store");
    expect(text).toContain("Authorization: Bearer");
  });

  it("a key opens it, as a token or as the password that a browser asked for; no cache on the way keeps the answer", async () => {
    const basic = { authorization: `Basic ${Buffer.from(`whoever:${given.reader}`).toString("base64")}` };
    for (const headers of [bearer(given.reader), basic, bearer(given.admin)]) {
      expect((await closed.post(query, undefined, headers)).body.data.service.name).toBe("Concordance");
      const page = await get(closed, "/en", headers);
      expect([page.status, page.headers["cache-control"]]).toEqual([200, "private, max-age=0, must-revalidate"]);
    }
  });

  it.each([
    ["of nobody", bearer(newKey())],
    ["cut short", bearer(given.reader.slice(0, -1))],
    ["in capitals", bearer(given.reader.toUpperCase())],
    ["whose hash it is", bearer("0".repeat(64))],
    ["in another scheme", { authorization: `Digest ${given.reader}` }],
    ["that is a login of somebody else", { authorization: `Basic ${Buffer.from("a:b").toString("base64")}` }],
    ["that is no header", { authorization: given.reader }],
    ["in the address", {}, `?key=${given.reader}`],
  ])("a key %s does not", async (_what, headers, search = "") => {
    const { status, codes, text } = await get(closed, `/en${search}`, headers as Record<string, string>);
    expect([status, codes]).toEqual([401, ["UNAUTHENTICATED"]]);
    expect(text).not.toContain(given.reader);
  });

  it("an answer that was kept for a key is not given without one, by POST either", async () => {
    const kept = "{ service { name version } }";
    const ask = (headers?: Record<string, string>) => closed.post(kept, undefined, headers);
    const [first, again] = [await ask(bearer(given.reader)), await ask(bearer(given.admin))];
    expect([again.status, again.text, again.headers.etag]).toEqual([200, first.text, expect.any(String)]);
    for (const { status, codes } of [await ask(), await ask(bearer(newKey()))])
      expect([status, codes]).toEqual([401, ["UNAUTHENTICATED"]]);
  });

  it("a key that held until a day says which", async () => {
    const { status, body } = await closed.post(query, undefined, bearer(given.overdue));
    expect([status, body.errors[0].message]).toEqual([401, expect.stringContaining("held until 2025-02-28")]);
  });

  it("probes ask without one; a page's preflight too, for browsers send none with it", async () => {
    for (const url of ["/healthz", "/readyz"]) expect((await get(closed, url)).status).toBe(200);
    const preflight = { origin: "https://example.org", "access-control-request-method": "POST" };
    expect((await closed.send({ method: "OPTIONS", headers: preflight })).status).toBe(204);
  });
});

describe("where reading is open", () => {
  it("nobody needs a key, but one that does not count is told so", async () => {
    expect((await open.post(query)).status).toBe(200);
    expect((await open.post(query, undefined, bearer(given.reader))).status).toBe(200);
    expect((await open.post(query, undefined, bearer("hunter2"))).codes).toEqual(["UNAUTHENTICATED"]);
  });

  it("a login that a proxy asked for is not taken for a key", async () => {
    const authorization = `Basic ${Buffer.from("ada:secret").toString("base64")}`;
    expect((await open.post(query, undefined, { authorization })).status).toBe(200);
  });

  it("answers may be kept by all", async () => {
    expect((await get(open, "/en")).headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  });
});

describe("/metrics", () => {
  it("is for programs of this machine and for admins", async () => {
    for (const server of [open, closed]) {
      expect((await get(server, "/metrics")).status).toBe(404);
      expect((await get(server, "/metrics", bearer(given.reader))).status).toBe(404);
      expect((await get(server, "/metrics", bearer(given.admin))).text).toContain("concordance_requests_total");
      expect((await get(server, "/metrics", {}, "127.0.0.1")).status).toBe(200);
    }
  });
});

describe("the file of the keys, while the server runs", () => {
  const statusOf = async (key: string) => (await closed.post(query, undefined, bearer(key))).status;

  it("opens to a key that is added, and closes to one that is revoked, at once", async () => {
    const key = given.add("grace", "reader");
    expect(await statusOf(key)).toBe(200);
    changeKeys(given.file, (keys) => keys.filter(({ name }) => name !== "grace"));
    expect([await statusOf(key), await statusOf(given.reader)]).toEqual([401, 200]);
  });

  it("keeps the keys of before where it is damaged, and says so once; has none where it is gone", async () => {
    appendFileSync(given.file, "x");
    expect([await statusOf(given.reader), await statusOf(given.reader)]).toEqual([200, 200]);
    expect(given.faults).toEqual([expect.stringMatching(/^API_KEYS ".*" cannot be used: it is not JSON\.$/)]);
    rmSync(given.file);
    expect(await statusOf(given.reader)).toBe(401);
    writeFileSync(given.file, '{"keys": []}');
    expect(await statusOf(given.reader)).toBe(401);
  });
});
