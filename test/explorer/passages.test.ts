import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPlanted, plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

let server: HostileServer;
const get = (url: string) => server.send({ method: "GET", url });

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("passages, where every number leads", () => {
  it("shows as many words as the API counts, each in its sentence, with speaker and paragraph", async () => {
    const { status, text } = await get("/passages?contributor=canada&principle=openness");
    const { data } = await askPlanted(
      "embedded",
      `{ mentions(first: 50, where: { contributor: { eq: "canada" }, principle: { eq: "openness" } }) { totalCount nodes { resourcePath } } }`,
    );
    expect(status).toBe(200);
    expect(data.mentions.totalCount).toBeGreaterThan(3);
    expect(text).toContain(`${data.mentions.totalCount} mentions of principles`);
    for (const { resourcePath } of data.mentions.nodes) expect(text).toContain(`href="${resourcePath}"`);
    expect(text).toContain('<mark class="p">open to</mark>, and inclusive of, all stakeholders.');
  });

  it("shows citations where an instrument is named, and pages through them", async () => {
    const first = (await get("/passages?instrument=tunis-agenda")).text;
    expect(first).toContain("citations of instruments");
    const { text } = await get("/passages?contributor=canada");
    const next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await get(next);
    expect(second.status).toBe(200);
    const wordsOf = (page: string) => [...page.matchAll(/href="(\/documents[^"]+#e:[^"]+)"/g)].map(([, at]) => at);
    expect(wordsOf(second.text).length).toBeGreaterThan(5);
    expect(wordsOf(second.text).filter((at) => wordsOf(text).includes(at))).toEqual([]);
  });

  it("finds quoted words, and says what to leave out where nothing matches", async () => {
    expect((await get("/passages?q=open%20to&contributor=canada")).text).toContain("open to</mark>");
    const { text } = await get("/passages?q=zebra&contributor=canada");
    expect(text).toContain("No mention of a principle");
    expect(text).toContain('<a href="/passages?contributor=canada">Without q=zebra</a>');
  });

  it("has the same rows as CSV", async () => {
    const rows = (await get("/passages.csv?contributor=canada&principle=openness")).text.trim().split("\r\n");
    const { data } = await askPlanted(
      "embedded",
      `{ mentions(first: 1, where: { contributor: { eq: "canada" }, principle: { eq: "openness" } }) { totalCount } }`,
    );
    expect(rows).toHaveLength(data.mentions.totalCount + 1);
  });
});
