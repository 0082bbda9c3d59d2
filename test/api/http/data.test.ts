import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InjectOptions } from "fastify";
import type { Graph } from "../../../src/graph/Graph.ts";
import { rangeIn } from "../../../src/api/http/rangeIn.ts";
import { fileNames } from "../../../src/exports/fileNamed.ts";
import { filesOf, trapGraph } from "../../support/exporting.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { projectIn } from "../../support/projects/projectIn.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";

let graph: Graph;
let server: HostileServer;
let files: Map<string, string>;

beforeAll(async () => {
  graph = await trapGraph("embedded");
  server = await serverOver(graph);
  files = await filesOf(graph);
});
afterAll(() => server.app.close());

const get = (name: string, headers: Record<string, string> = {}, method: InjectOptions["method"] = "GET") =>
  server.app.inject({ url: `/data/${name}`, method, headers });

describe("/data", () => {
  it("gives every file of the package, as the export writes it", async () => {
    for (const [name, content] of files) {
      const { statusCode, body } = await get(name);
      expect([name, statusCode, body === content]).toEqual([name, 200, true]);
    }
  });

  it("gives every table in every format, the workbook and the archive, each with its type and to any page", async () => {
    expect(fileNames.length).toBeGreaterThan(60);
    const tags = new Set<unknown>();
    for (const name of fileNames) {
      const { statusCode, headers, rawPayload } = await get(name);
      expect([name, statusCode, headers["content-length"]]).toEqual([name, 200, String(rawPayload.length)]);
      expect(headers).toMatchObject({ "access-control-allow-origin": "*", "cache-control": "no-cache" });
      tags.add(headers.etag);
    }
    expect(tags.size).toBe(fileNames.length);
    expect((await get("evidence.parquet")).headers["content-type"]).toBe("application/vnd.apache.parquet");
    expect((await get("evidence.csv")).headers["content-type"]).toBe("text/csv; charset=utf-8");
  });

  it("names things by where the request found the server, each by its own", async () => {
    for (const host of ["atlantis.example:8080", "127.0.0.1:4000", "atlantis.example:8080"])
      for (const name of ["feed.atom", "citations.ris", "openapi.json", "graph.ttl"]) {
        const { body } = await get(name, { host });
        expect([name, body.includes(`http://${host}`), body.includes(".invalid")]).toEqual([name, true, false]);
      }
  });

  it("makes no further set of files for names that somebody makes up: they share one that names no place", async () => {
    for (let at = 0; at < 6; at += 1) await get("citations.ris", { host: `made-up-${at}.example` });
    expect((await get("citations.ris", { host: "made-up-6.example" })).body).toContain("https://concordance.invalid/");
    expect((await get("citations.ris", { host: "atlantis.example:8080" })).body).toContain(
      "http://atlantis.example:8080/",
    );
  });

  it("answers 304 to who knows the file, and HEAD without it", async () => {
    const { headers, rawPayload } = await get("evidence.csv");
    expect(headers.etag).toMatch(/^"[0-9a-f]{16}-evidence.csv"$/);
    const known = await get("evidence.csv", { "if-none-match": `"other", W/${String(headers.etag)}` });
    expect([known.statusCode, known.body, known.headers.etag]).toEqual([304, "", headers.etag]);
    const head = await get("evidence.csv", {}, "HEAD");
    expect([head.statusCode, head.body, head.headers["content-length"], head.headers.etag]).toEqual([
      200,
      "",
      String(rawPayload.length),
      headers.etag,
    ]);
  });

  it.each(["evidence.csv", "evidence.jsonl", "citations.ris", "network.gexf", "croissant.json"])(
    "%s comes compressed to who takes it, under a weak tag",
    async (name) => {
      const plain = await get(name);
      expect(plain.headers.etag).toMatch(/^"/);
      const { headers, rawPayload } = await get(name, { "accept-encoding": "gzip" });
      expect([headers["content-encoding"], headers.etag]).toEqual(["gzip", `W/${String(plain.headers.etag)}`]);
      expect(gunzipSync(rawPayload).toString("utf8")).toBe(plain.body);
      expect((await get(name, { "if-none-match": String(headers.etag) })).statusCode).toBe(304);
    },
  );

  it("gives a part of a file, never compressed, and the whole where the file is another by now", async () => {
    const whole = Buffer.from(files.get("evidence.csv")!);
    const part = await get("evidence.csv", { range: "bytes=100-199", "accept-encoding": "br" });
    expect([part.statusCode, part.headers["content-range"]]).toEqual([206, `bytes 100-199/${whole.length}`]);
    expect(part.rawPayload.equals(whole.subarray(100, 200))).toBe(true);
    const other = await get("evidence.csv", { range: "bytes=100-199", "if-range": '"other"' });
    expect([other.statusCode, other.rawPayload.length]).toEqual([200, whole.length]);
    const beyond = await get("evidence.csv", { range: `bytes=${whole.length}-` });
    expect([beyond.statusCode, beyond.headers["content-range"]]).toEqual([416, `bytes */${whole.length}`]);
  });

  it.each(["evidnce.csv", "texts/wgec-2016/cis-india.txt", "__proto__"])(
    "has no file %j, and says so",
    async (name) => {
      const { statusCode, body } = await get(name);
      expect([statusCode, body]).toEqual([404, expect.stringContaining("NOT_FOUND")]);
    },
  );

  it.each(["../package.json", "texts/../../package.json", "%2e%2e/package.json"])(
    "leads nowhere outside: %j is an address without a page",
    async (name) => {
      const { statusCode, body } = await get(name);
      expect(statusCode).toBe(404);
      expect(body).not.toContain("devDependencies");
    },
  );

  it("names the file that was meant", async () => {
    expect((await get("evidnce.csv")).body).toContain('did you mean \\"evidence.csv\\"?');
  });

  it("has other files, and other tags, after a write", async () => {
    const before = await get("instruments.csv");
    await plant(graph, await modelIn(await seedDirectory()), {}, "mine");
    const after = await get("instruments.csv", { "if-none-match": String(before.headers.etag) });
    expect(after.statusCode).toBe(200);
    expect(after.body).toContain("\ncharter,CHARTER,Charter,");
    const descriptor = JSON.parse((await get("datapackage.json")).body) as {
      resources: { path: string; hash: string }[];
    };
    const digest = createHash("sha256").update(after.rawPayload).digest("hex");
    expect(descriptor.resources.find(({ path }) => path === "instruments.csv")!.hash).toBe(`sha256:${digest}`);
  });
});

describe("a part of ten bytes", () => {
  it.each([
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=5-", { start: 5, end: 9 }],
    ["bytes=-3", { start: 7, end: 9 }],
    ["bytes=-30", { start: 0, end: 9 }],
    ["bytes=8-30", { start: 8, end: 9 }],
    ["bytes=10-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=5-2", undefined],
    ["bytes=0-1,4-5", undefined],
    ["bytes=-", undefined],
    ["lines=1-2", undefined],
  ])("%s", (header, expected) => {
    expect(rangeIn(header, 10)).toEqual(expected);
  });
});

it("gives the feed and the list of files where programs look for them", async () => {
  for (const name of ["feed.atom", "openapi.json"]) {
    const { statusCode, headers, body } = await server.app.inject({ url: `/${name}` });
    expect([statusCode, body]).toEqual([200, (await get(name)).body]);
    expect(
      (await server.app.inject({ url: `/${name}`, headers: { "if-none-match": String(headers.etag) } })).statusCode,
    ).toBe(304);
  }
  expect((await server.app.inject({ url: "/feed.atom" })).headers["content-type"]).toBe(
    "application/atom+xml; charset=utf-8",
  );
});

describe("/data/documents", () => {
  const tonga = "documents/trap-2026/tonga";

  it("gives what is known of one document: annotations, codings, a project", async () => {
    const { first } = JSON.parse((await get(`${tonga}.annotations.jsonld`)).body) as {
      first: { items: { target: { source: string } }[] };
    };
    const sources = new Set(first.items.map(({ target }) => target.source));
    expect([...sources]).toEqual([expect.stringMatching(/\/documents\/trap-2026\/tonga\/text\.txt$/)]);
    const table = await get(`${tonga}.csv`);
    expect(table.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(table.body).toContain("حرية التعبير");
    expect(table.body).not.toContain("wgec-2016/canada");
    const project = await get(`${tonga}.qdpx`);
    expect((await projectIn(project.rawPayload)).texts.size).toBe(1);
    expect(project.headers.etag).not.toBe(table.headers.etag);
  });

  it.each([`${tonga}.xlsx`, "documents/nowhere.csv", "documents/.csv", "documents/%2E%2E%2Fcodings.csv"])(
    "has no %s",
    async (name) => {
      expect((await get(name)).statusCode).toBe(404);
    },
  );
});
