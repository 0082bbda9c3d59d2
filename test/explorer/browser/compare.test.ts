import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";
import { hasBrowser, openBrowser } from "./openBrowser.ts";

let server: HostileServer;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser) return;
  server = await serverOver(await plantedGraph("embedded"));
  origin = await server.app.listen({ port: 0, host: "127.0.0.1" });
  browser = await openBrowser();
});
afterAll(async () => {
  if (!hasBrowser) return;
  await browser.close();
  await server.app.close();
});

describe.skipIf(!hasBrowser)("in a browser", () => {
  it("what Canada and CIS India share and where they differ, in words: two clicks, without a script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/en`);
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    await page.locator('a[href="/compare/cis-india/canada"], a[href="/compare/canada/cis-india"]').click();
    expect(await page.locator("h1").innerText()).toMatch(/Canada.*India|India.*Canada/);
    expect(await page.locator("#words + .side-by-side mark").count()).toBeGreaterThan(0);
    expect(await page.locator("main").innerText()).toContain("Only Canada");
    await context.close();
  });

  it("the heat map stands in a page of another origin", async () => {
    const page = await browser.newPage();
    await page.setContent(`<img src="${origin}/embed/compare.svg">`);
    await page.waitForLoadState("networkidle");
    expect(await page.locator("img").evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(
      500,
    );
    await page.close();
  });
});
