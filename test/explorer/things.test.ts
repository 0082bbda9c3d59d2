import { Parser } from "n3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trappedGraph } from "../support/exporting.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

let server: HostileServer;
const get = (url: string, accept?: string) =>
  server.send({ method: "GET", url, ...(accept !== undefined && { headers: { accept } }) });

beforeAll(async () => {
  server = await serverOver(await trappedGraph());
});
afterAll(() => server.app.close());

const things = [
  "/contributors/canada",
  "/documents/wgec-2016/canada",
  "/documents/netmundial-2014/canada",
  "/principles/openness",
  "/instruments/udhr",
  "/instruments/sdgs/9/9.c",
  "/schemes/concordance",
  "/processes/wgec-2016",
  "/questions/wgec-2016/1",
];
const site = "http://localhost:80";
/** Where RDF names what a page is about. */
const nameOf = (path: string) => site + path.replace(/^\/questions\/(.+)\/(\d+)$/, "/processes/$1/questions/$2");
const unescaped = (text: string) => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"');

describe("the page of a thing", () => {
  it.each(things)("%s answers with what the exports say of it, in Turtle and JSON-LD", async (path) => {
    const { status, headers, text } = await get(`${path}.ttl`);
    expect([status, headers["content-type"]]).toEqual([200, "text/turtle; charset=utf-8"]);
    const subjects = new Set(new Parser().parse(text).map(({ subject }) => subject.value));
    expect(subjects).toContain(nameOf(path));
    const linked = await get(`${path}.jsonld`);
    expect(linked.headers["content-type"]).toBe("application/ld+json; charset=utf-8");
    expect(new Set(linked.body["@graph"].map((node: { "@id": string }) => node["@id"]))).toEqual(subjects);
  });

  it("names those who made a codebook where RDF says that they stand", async () => {
    const { text } = await get("/schemes/concordance.ttl");
    const made = [...text.matchAll(/^<\S+#((?:creator|publisher)-\d+)>/gm)];
    const page = await get("/schemes/concordance");
    expect(made.length).toBeGreaterThan(1);
    for (const [, id] of made) expect(page.text).toContain(`id="${id}">Concordance developers<`);
  });

  it("gives a document's annotations, and the text in which they count", async () => {
    const { body, headers } = await get("/documents/trap-2026/tonga.annotations.jsonld");
    expect(headers["content-type"]).toBe('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"');
    const { items } = body.first;
    expect(items).toHaveLength(body.total);
    const [{ source }] = items.map(({ target }: { target: object }) => target);
    expect(source).toBe(`${site}/documents/trap-2026/tonga/text.txt`);
    const text = await get(new URL(source).pathname);
    expect(text.headers["content-type"]).toBe("text/plain; charset=utf-8");
    const points = [...text.text];
    for (const { target } of items) {
      const [quote, position] = target.selector;
      expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
    }
  });

  it("gives no words that may not be passed on, in no form", async () => {
    const words = /(oa:(exact|prefix|suffix)|schema:text)"?:? ?"|"(exact|prefix|suffix)"/;
    const [held, withheld] = ["/documents/wgec-2016/canada", "/documents/netmundial-2014/canada"];
    for (const suffix of [".ttl", ".jsonld", ".annotations.jsonld"]) {
      expect((await get(held + suffix)).text).toMatch(words);
      expect((await get(withheld + suffix)).text).not.toMatch(words);
    }
    expect((await get(`${withheld}/text.txt`)).status).toBe(404);
  });

  it.each([
    "/contributors/nobody.ttl",
    "/compare.ttl",
    "/contributors/canada.annotations.jsonld",
    "/contributors/canada/text.txt",
    "/documents/nothing.jsonld",
  ])("%s is nothing", async (url) => {
    expect((await get(url)).status).toBe(404);
  });
});

describe("the other forms of a page", () => {
  it.each([
    ...things.slice(0, 2),
    "/instruments/udhr",
    "/schemes/concordance",
    "/en",
    "/compare?order=name",
    "/fr/network",
    "/principles?order=label",
  ])("%s names them in its head and its header, and each is there", async (path) => {
    const { text, headers } = await get(path);
    const alternates = [...text.matchAll(/<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)"/g)].map(
      ([, type = "", href = ""]) => [type, unescaped(href)] as const,
    );
    expect(alternates.length).toBeGreaterThan(4);
    for (const [type, href] of alternates) {
      expect(href.startsWith(site)).toBe(true);
      const { status, headers: found } = await get(href.slice(site.length));
      expect([href, status, String(found["content-type"]).split(";")[0]]).toEqual([href, 200, type]);
      if (!href.endsWith(".atom")) expect(headers["link"]).toContain(`<${href}>; rel="alternate"; type="${type}"`);
    }
    expect(alternates.at(-1)).toEqual(["application/atom+xml", `${site}/feed.atom`]);
  });

  const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
  const canada = "/documents/wgec-2016/canada";
  it.each([
    [canada, browser, "text/html", undefined],
    [canada, "*/*", "text/html", undefined],
    [canada, "image/webp", "text/html", undefined],
    [canada, "application/json, text/plain, */*", "application/json", ".json"],
    [canada, "application/json;q=0.5, text/html", "text/html", undefined],
    [canada, "text/html;q=0.5, text/turtle", "text/turtle", ".ttl"],
    [canada, "text/turtle;q=0.6, application/ld+json;q=0.9", "application/ld+json", ".jsonld"],
    [canada, "text/turtle;q=0, */*", "text/html", undefined],
    [
      canada,
      'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
      "application/ld+json",
      ".annotations.jsonld",
    ],
    [canada, "application/x-research-info-systems", "application/x-research-info-systems", ".ris"],
    ["/contributors?order=name", "text/csv", "text/csv", ".csv?order=name"],
    ["/compare", "text/turtle", "text/html", undefined],
    ["/fr/network", "image/svg+xml", "image/svg+xml", ".svg"],
  ])("%s asked with %s answers %s", async (path, accept, type, suffix) => {
    const { status, headers } = await get(path, accept);
    const { "content-type": given, "content-location": place, vary } = headers;
    expect([status, String(given).split(";")[0]]).toEqual([200, type]);
    expect(place).toBe(suffix === undefined ? undefined : site + path.replace(/\?.*/, "") + suffix);
    expect(vary).toContain("accept");
  });

  it("who knows a form gets no bytes again, and a suffix wins over what is accepted", async () => {
    const { headers } = await get("/principles/openness.ttl", "text/html");
    expect(headers["content-type"]).toContain("text/turtle");
    const known = { "if-none-match": String(headers["etag"]), accept: "text/html" };
    expect((await server.send({ method: "GET", url: "/principles/openness.ttl", headers: known })).status).toBe(304);
  });
});
