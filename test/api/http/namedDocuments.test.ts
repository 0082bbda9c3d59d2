import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TrustedDocuments } from "../../../src/api/http/TrustedDocuments.ts";
import { plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const named = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });
const get = (server: HostileServer, asked: Record<string, string>) =>
  server.send({ method: "GET", url: `/graphql?${new URLSearchParams(asked).toString()}` });
const post = (server: HostileServer, payload: object) => server.send({ method: "POST", payload });

describe("a document that is asked by its sha256 (APQ)", () => {
  const query = '{ contributor(key: "canada") { name } }';
  let server: HostileServer;

  beforeAll(async () => {
    server = await serverOver(await plantedGraph("embedded"));
  });
  afterAll(() => server.app.close());

  it("is not found until somebody sent its text; then it is answered, by GET and POST", async () => {
    const extensions = named(sha256(query));
    const unknown = await post(server, { extensions });
    expect([unknown.codes, unknown.headers.etag]).toEqual([["PERSISTED_QUERY_NOT_FOUND"], undefined]);
    // Apollo Client knows it by these words.
    expect(unknown.body.errors[0].message).toBe("PersistedQueryNotFound");
    const answers = [
      await post(server, { query, extensions }),
      await post(server, { extensions }),
      await get(server, { extensions: JSON.stringify(extensions) }),
      await get(server, { extensions: JSON.stringify(extensions) }),
    ];
    for (const { status, body } of answers)
      expect([status, body.data]).toEqual([200, { contributor: { name: "Canada" } }]);
  });

  it("is refused under another's hash, and is not found under it later", async () => {
    const extensions = named(sha256("{ service { name } }"));
    expect((await post(server, { query, extensions })).status).toBe(400);
    expect((await post(server, { extensions })).codes).toEqual(["PERSISTED_QUERY_NOT_FOUND"]);
  });
});

describe("with a list of trusted documents", () => {
  const listed = "query Name { service { name } }";
  let server: HostileServer;

  beforeAll(async () => {
    const trusted = new TrustedDocuments({ "name-of-service": listed });
    server = await serverOver(await plantedGraph("embedded"), { trusted });
  });
  afterAll(() => server.app.close());

  it("those run, by their text, by sha256 and by the hash of the list", async () => {
    const asked = [
      { query: listed },
      ...[sha256(listed), "name-of-service"].map((hash) => ({ extensions: named(hash) })),
    ];
    for (const one of asked) expect((await post(server, one)).body.data).toEqual({ service: { name: "Concordance" } });
    expect((await get(server, { query: listed })).status).toBe(200);
  });

  it.each(["{ service { name } }", `${listed} `, "{ __schema { types { name } } }", "{"])(
    "%s is refused, by GET and POST, and cannot be added by its hash",
    async (query) => {
      const extensions = named(sha256(query));
      for (const { status, codes, body } of [
        await post(server, { query }),
        await post(server, { query, extensions }),
        await get(server, { query }),
      ])
        expect([status, codes, body.data]).toEqual([400, ["DOCUMENT_NOT_TRUSTED"], undefined]);
      expect((await post(server, { extensions })).codes).toEqual(["PERSISTED_QUERY_NOT_FOUND"]);
    },
  );

  it("one that a server without a list keeps the answer to, to the same data, is refused each time", async () => {
    const query = "{ service { name version } }";
    const open = await serverOver(await plantedGraph("embedded"));
    for (let time = 0; time < 2; time += 1) {
      expect((await post(open, { query })).headers.etag).toBeDefined();
      expect((await post(server, { query })).codes).toEqual(["DOCUMENT_NOT_TRUSTED"]);
    }
    await open.app.close();
  });

  it("pages answer: their questions are the product's own", async () => {
    expect((await server.send({ url: "/en" })).status).toBe(200);
  });
});

describe("a file of trusted documents", () => {
  const directory = mkdtempSync(path.join(tmpdir(), "trusted-"));
  const fileOf = (text: string) => {
    const file = path.join(directory, "documents.json");
    writeFileSync(file, text);
    return file;
  };

  it.each([['["{ a }"]'], ['{"x": "{ a }"}']])("may be %s", async (text) => {
    expect(await TrustedDocuments.in(fileOf(text)).get(`apq:${sha256("{ a }")}`)).toBe("{ a }");
  });

  it.each([["{}"], ["[1]"], ["null"], ['"{ a }"'], ["{"]])("stops the start with a sentence where it is %s", (text) => {
    expect(() => TrustedDocuments.in(fileOf(text))).toThrow(
      /^TRUSTED_DOCUMENTS ".*" (cannot be read|lists no doc).*\.$/s,
    );
    expect(() => TrustedDocuments.in(path.join(directory, "none.json"))).toThrow(/cannot be read: ENOENT/);
  });
});
