import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples } from "../../src/explorer/data/examples.ts";
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

  it("shows programs how to read files that are there, by columns that they have, and questions that are answered", async () => {
    const shown = examples.map(({ code }) => code("https://site.example")).join("\n");
    const { text } = await get("/data");
    for (const { name } of examples) expect(text).toContain(`<pre tabindex="0" aria-label="${name}">`);
    const files = [...shown.matchAll(/["/](\w+\.(?:csv|gexf|parquet))"?/g)].map(([, file]) => file!);
    expect([...new Set(files)].sort()).toEqual([
      "codings.csv",
      "evidence.parquet",
      "network.gexf",
      "principles.parquet",
    ]);
    for (const file of files) expect([file, (await get(`/data/${file}`)).status]).toEqual([file, 200]);
    const columns = (await get("/data/codings.csv")).text.split("\n")[0]!.split(",");
    const read = [...shown.matchAll(/codings(?:\$|\[")(\w+)|row\.(\w+)/g)].map(([, one, other]) => one ?? other);
    expect(read.length).toBeGreaterThan(3);
    expect(columns).toEqual(expect.arrayContaining([...read, "kind", "status"]));
    // R and pandas take NA, which is Namibia's code, for a cell without words where nobody tells them.
    for (const line of ['na.strings = ""', 'keep_default_na=False, na_values=""']) expect(shown).toContain(line);
    const query = /query <- "(.+)"/.exec(shown)![1];
    const { status, text: answer } = await server.send({ method: "POST", url: "/graphql", payload: { query } });
    expect([status, (JSON.parse(answer) as { errors?: unknown }).errors]).toEqual([200, undefined]);
  });

  it("gives each coding program the project that counts as it does", async () => {
    const { text } = await get("/data");
    const saidOf = (name: string) => text.split(`<a href="/data/${name}">`)[1]!.split("</li>")[0]!;
    expect(saidOf("project.qdpx")).toContain("for QualCoder<");
    expect(saidOf("project-utf16.qdpx")).toContain("for NVivo, MAXQDA or ATLAS.ti<");
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
