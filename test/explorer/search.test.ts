import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeExplorer } from "../../src/explorer/explorer.ts";
import { documentIntake } from "../../src/intake/documents/documentIntake.ts";
import { askPlanted, plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

let server: HostileServer;
const get = (url: string) => server.send({ method: "GET", url });

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
  // The thread that reads names starts with the first of them, which a busy machine may do too late.
  for (let tries = 0; tries < 6; tries += 1) if ((await get("/search?q=UDHR")).status === 303) break;
}, 120_000);
afterAll(() => server.app.close());

describe("the search", () => {
  it.each([
    ["/search?q=UDHR+art.+19", "/instruments/udhr/19"],
    ["/fr/search?q=DUDH+art.+19", "/fr/instruments/udhr/19"],
    ["/search?q=A/RES/70/125", "/instruments/ares-70-125"],
    ["/search?q=Who+cites+UDHR+art.+19?", "/instruments/udhr/19"],
    ["/search?q=who+cites+the+Tunis+Agenda", "/instruments/tunis-agenda"],
    ["/search?q=what+is+the+UDHR", "/instruments/udhr"],
    ["/fr/search?q=Qui+cite+la+DUDH", "/fr/instruments/udhr"],
    ["/fr/search?q=Qu%27est-ce+que+la+DUDH+%3F", "/fr/instruments/udhr"],
  ])("%s leads to what it names", async (url, location) => {
    const { status, headers } = await get(url);
    expect([status, headers.location]).toEqual([303, location]);
  });

  it.each([
    ["privacy UDHR", "udhr"],
    ["What does Brazil say about UDHR art. 19?", "udhr/19"],
    ["has Canada ratified the UDHR?", "udhr"],
    ["WHO report on UDHR art. 25", "udhr/25"],
    ["WHO cites UDHR art. 25", "udhr/25"],
  ])(
    "stays with other words beside a name, which may stand in texts, and links what is named: %s",
    async (words, key) => {
      const { status, text } = await get(`/search?q=${encodeURIComponent(words)}`);
      expect(status).toBe(200);
      expect(text).toMatch(new RegExp(`Named in these words: <a href="/instruments/${key}">`));
    },
  );

  it.each(["/search?q=UDHR&kind=PASSAGE", "/search.json?q=UDHR", "/search.csv?q=who+cites+UDHR"])(
    "%s gives results",
    async (url) => {
      expect((await get(url)).status).toBe(200);
    },
  );

  it("finds words in time though what they name is read too late, and then leads there next time", async () => {
    let isLate = true;
    const late = makeExplorer(documentIntake(await plantedGraph("embedded")));
    const asked = {
      url: "/search?q=UDHR+art.+19",
      origin: "http://site",
      accept: "text/html",
      acceptLanguage: undefined,
    };
    const answer = () =>
      late.answer(
        asked,
        (query, variables) =>
          isLate && query.includes("resolveCitation")
            ? Promise.resolve({ errors: [{ message: "late", extensions: { code: "TIMEOUT" } }] })
            : askPlanted("embedded", query, variables),
        () => Promise.resolve(undefined),
      );
    const found = await answer();
    expect([found.status, found.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(found.body).toContain("Results for “UDHR art. 19”");
    isLate = false;
    expect((await answer()).headers["location"]).toBe("/instruments/udhr/19");
  });

  it("groups what it finds by kind, with the counts of the API, and marks what matched", async () => {
    const { text } = await get("/search?q=women");
    const { data } = await askPlanted(
      "embedded",
      `{ search(words: "women", first: 1) { totalCount counts { kind count } } }`,
    );
    expect(text).toContain(`${data.search.totalCount} results`);
    expect(data.search.counts.length).toBeGreaterThan(1);
    for (const { kind, count } of data.search.counts) {
      expect(text).toMatch(new RegExp(`kind=${kind}"[^>]*>[^<]+</a><span class="count">${count}<`));
    }
    expect(text).toContain('<mark class="found">women</mark>');
  });

  it("leads from words of a document to their paragraph", async () => {
    const { text } = await get(`/search?q=${encodeURIComponent('"open, free and secure Internet"')}`);
    expect(text).toContain('href="/documents/wgec-2016/canada#p7"');
  });

  it("says what to try where it finds nothing, and each attempt leads somewhere", async () => {
    const { status, text } = await get("/search?q=blockchain");
    expect(status).toBe(200);
    expect(text).toContain("No result for “blockchain” in this release.");
    const attempts = text.slice(text.indexOf('class="attempts"'), text.indexOf('class="page-foot"'));
    const links = [...attempts.matchAll(/href="([^"]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const link of links) expect([link, [200, 303].includes((await get(link)).status)]).toEqual([link, true]);
    expect((await get("/search?q=soverainty")).text).toContain('/search?q=sovereignty">');
  });

  it("finds in a question the name that it asks for", async () => {
    const { text } = await get(
      `/search?q=${encodeURIComponent("Who supports freedom of expression and information?")}`,
    );
    expect(text).toContain('/search?q=Freedom+of+expression+and+information">');
    expect((await get(`/search?q=${encodeURIComponent("blockchain, zebras?")}`)).text).toContain(
      '/search?q=blockchain+OR+zebras">',
    );
  });

  it("fails at nothing that somebody may type", async () => {
    for (const q of [
      "",
      "   ",
      '"',
      "AND",
      "a OR",
      "-",
      "NOT x",
      "(",
      "<script>alert(1)</script>",
      "x".repeat(300),
      "\u{202E}abc",
    ]) {
      const { status, text } = await get(`/search?q=${encodeURIComponent(q)}`);
      expect([q, status < 500]).toEqual([q, true]);
      expect(text).not.toContain("<script>alert");
    }
  });
});
