import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

let server: HostileServer;
const get = (url: string) => server.send({ method: "GET", url });

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("what the site says of itself", () => {
  it.each(["/data", "/about", "/accessibility", "/fr/data", "/fr/about"])(
    "every link of %s leads somewhere",
    async (url) => {
      const { status, text } = await get(url);
      expect(status).toBe(200);
      const main = text.slice(text.indexOf("<main"), text.indexOf('class="page-foot"'));
      const links = [...main.matchAll(/href="(\/[^"#]*)/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
      for (const link of new Set(links)) {
        // The archive and the workbook are whole exports, which tests of exports open.
        if (link.startsWith("/data/all.")) continue;
        expect([link, (await get(link)).status]).toEqual([link, 200]);
      }
    },
  );

  it("links to GraphiQL and the schema where they are shown, and to neither where they are not", async () => {
    const closed = await serverOver(await plantedGraph("embedded"), { introspection: false });
    // Pages are kept with their graph, and these are others.
    const links = async (of: HostileServer, url: string) =>
      (await of.send({ method: "GET", url })).text.match(/href="\/(graphiql|schema)/g)?.length ?? 0;
    expect(await links(server, "/data?shown")).toBeGreaterThan(2);
    for (const url of ["/data?closed", "/nowhere"]) expect([url, await links(closed, url)]).toEqual([url, 0]);
    await closed.app.close();
  });

  it("says which columns a program reads, as the file has them", async () => {
    const { text } = await get("/data");
    const column = /codings\["(\w+)"\]/.exec(text.replaceAll("&quot;", '"'))?.[1];
    expect((await get("/data/codings.csv")).text.split("\n")[0]?.split(",")).toContain(column);
  });

  it("the sitemap lists addresses that answer, in both languages, and robots find it", async () => {
    const { headers, text } = await get("/sitemap.xml");
    expect(headers["content-type"]).toBe("application/xml; charset=utf-8");
    const paths = [...text.matchAll(/<loc>https?:\/\/[^/]+([^<]+)<\/loc>/g)].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(100);
    expect(paths).toContain("/fr/contributors/canada");
    for (const path of paths.filter((_path, index) => index % 7 === 0)) {
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    }
    expect((await get("/robots.txt")).text).toMatch(/^Sitemap: https?:\/\/[^/]+\/sitemap\.xml$/m);
  });
});
