import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../../src/graph/embedded.ts";
import { graphSchema } from "../../../src/model/graphSchema.ts";
import { longSeeds } from "../../support/longSeeds.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";
import { hasBrowser } from "./openBrowser.ts";
import { listenTo, siteInBrowser } from "./siteInBrowser.ts";

let directory = "";
const site = siteInBrowser(async () => {
  directory = await seedDirectory({}, longSeeds());
  const graph = openEmbedded(undefined);
  await graph.ensureSchema(graphSchema);
  await plant(graph, await modelIn(directory));
  return graph;
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe.skipIf(!hasBrowser)("a document of 2,000 paragraphs, in a browser", () => {
  it.each([
    ["#p1500", "?from=1401#p1500"],
    ["#e:mention:fair/long/111193-111201/kindness", "?from=1901"],
    ["?from=101#p7", "#p7"],
  ])("an address written by hand, %s, finds its page", async (written, found) => {
    const page = await site.browser.newPage();
    const heard = listenTo(page, site.origin);
    await page.goto(`${site.origin}/documents/fair/long${written}`);
    await page.waitForFunction(() => document.querySelector(":target") !== null);
    expect(page.url()).toContain(`/documents/fair/long${found}`);
    expect(await page.locator(":target").count()).toBe(1);
    expect(heard).toEqual([]);
    await page.close();
  });

  it("an anchor that nothing has leaves the reader where he is", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/documents/fair/long#p5000`, { waitUntil: "networkidle" });
    expect(page.url()).toBe(`${site.origin}/documents/fair/long#p5000`);
    await page.close();
  });

  it("a number in the box of the pager leads to the paragraph, without a script", async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.origin}/documents/fair/long`);
    await page.locator(".parts input").first().fill("1234");
    await page.keyboard.press("Enter");
    await page.waitForURL(/from=1201#p1234$/);
    expect(await page.locator("#p1234:target").count()).toBe(1);
    await context.close();
  });
});
