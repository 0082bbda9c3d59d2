import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPlanted, plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

let server: HostileServer;
const get = (url: string) => server.send({ method: "GET", url });

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("pages", () => {
  it.each([
    ["/passages/wgec-2016/canada/9", "/documents/wgec-2016/canada#p9"],
    [
      "/fr/evidence/mention/wgec-2016/canada/875-905/openness",
      "/fr/documents/wgec-2016/canada#e:mention:wgec-2016/canada/875-905/openness",
    ],
  ])("%s leads to its words in the document", async (url, location) => {
    const { status, headers } = await get(url);
    expect([status, headers.location]).toEqual([303, location]);
  });

  it("a document whose words may not be passed on shows its skeleton", async () => {
    const { text } = await get("/documents/netmundial-2014/canada");
    expect(text).toContain("Characters 983 to 1769");
    expect(text).toContain("The words of this document may not be passed on.");
    expect(text).not.toContain("<mark");
  });

  it("numbers of an instrument are those of the API, and a filter of the address is one of the API", async () => {
    const { text } = await get("/instruments/tunis-agenda");
    const { data } = await askPlanted(
      "embedded",
      `{ instrument(key: "tunis-agenda") { citations(first: 1) { totalCount } contributors(first: 1) { totalCount }
         asked: citations(first: 100, where: { voice: { eq: QUESTION } }) { totalCount } } }`,
    );
    const { citations, contributors, asked } = data.instrument;
    expect(text).toContain(`Cited ${citations.totalCount} times by ${contributors.totalCount} contributor`);
    const rows = (await get("/instruments/tunis-agenda.csv?voice=QUESTION")).text.trim().split("\r\n");
    expect(rows).toHaveLength(asked.totalCount + 1);
  });

  it("a value that no filter knows is named, not swallowed", async () => {
    const { status, text } = await get("/instruments?kind=SWORDFISH");
    expect(status).toBe(400);
    expect(text).toContain("This address cannot be answered");
  });

  it("a key with a dot is a key first, and a suffix behind it", async () => {
    expect((await get("/instruments/sdgs/9/9.c")).text).toContain("<h1>");
    expect((await get("/instruments/sdgs/9/9.c.csv")).headers["content-type"]).toContain("text/csv");
  });
});
