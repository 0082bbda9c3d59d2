import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";
import { modelIn, plant } from "../support/planting.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

const pages = [
  "/en",
  "/fr",
  "/instruments",
  "/principles",
  "/contributors",
  "/documents",
  "/compare",
  "/compare?show=yes-no&order=similarity",
  "/network",
  "/passages",
  "/search?q=women",
  "/schemes",
  "/processes",
  "/analyse",
  "/data",
  "/about",
  "/accessibility",
  "/sitemap.xml",
  "/index.json",
  "/index.csv",
  "/compare.csv",
  "/embed/compare.svg",
  "/network.gexf",
];

describe.each(["nothing", "a codebook of the user's own"])("the pages of a graph that holds %s", (held) => {
  let server: HostileServer;
  let directory: string | undefined;
  beforeAll(async () => {
    const graph = await emptyGraph("embedded");
    if (held !== "nothing") await plant(graph, await modelIn((directory = await seedDirectory({}))));
    server = await serverOver(graph);
  });
  afterAll(async () => {
    await server.app.close();
    if (directory !== undefined) rmSync(directory, { recursive: true });
  });

  it.each(pages)("%s is there, and so is what it links to", async (url) => {
    const { status, text } = await server.send({ method: "GET", url });
    expect(status).toBe(200);
    const main = /<main[^]*class="page-foot"/.exec(text)?.[0] ?? "";
    for (const [, link = ""] of main.matchAll(/href="(\/[^"#]*)/g)) {
      if (link.startsWith("/data/all.")) continue;
      const { status: linked } = await server.send({ method: "GET", url: link.replaceAll("&amp;", "&") });
      expect([link, linked]).toEqual([link, 200]);
    }
  });

  it("compares by the codebook that there is", async () => {
    const { text } = await server.send({ method: "GET", url: "/compare" });
    expect(text.includes("Atlantis")).toBe(held !== "nothing");
  });
});
