import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { examples } from "../../../src/explorer/data/examples.ts";
import { hasBrowser } from "./openBrowser.ts";
import { siteInBrowser } from "./siteInBrowser.ts";

const site = siteInBrowser();

/** From the home page by clicks alone, without a script; `clicks` counts them. */
async function fromHome(work: (page: Page, click: (on: Locator) => Promise<void>) => Promise<void>): Promise<number> {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/en`);
  let clicks = 0;
  await work(page, async (on) => {
    clicks += 1;
    await on.click();
    await page.waitForLoadState();
  });
  await context.close();
  return clicks;
}
const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name, exact: true }).first();

describe.skipIf(!hasBrowser)("the jobs of readers, in a browser", () => {
  it("who cites the Universal Declaration, in which words, and who its Article 19: three clicks", async () => {
    const clicks = await fromHome(async (page, click) => {
      await click(link(page, "Instruments"));
      await click(link(page, "Universal Declaration of Human Rights"));
      const quoted = page.locator("#citations article").first();
      expect(await quoted.locator(".who").innerText()).toMatch(/Canada[^]*paragraph \d+/);
      expect(await quoted.locator("mark").innerText()).toBe("Universal Declaration of Human Rights");
      await click(link(page, "Article 19"));
      expect(await page.locator("h1").innerText()).toBe("Universal Declaration of Human Rights, Article 19");
      expect(await page.locator("main").innerText()).toMatch(/Nothing in data version \w+ cites it/);
      expect(await page.getByRole("link", { name: /One citation of the instrument as a whole/ }).count()).toBe(1);
    });
    expect(clicks).toBe(3);
  });

  it("who cites the Tunis Agenda, and the words in their paragraph: three clicks", async () => {
    const clicks = await fromHome(async (page, click) => {
      await click(link(page, "Instruments"));
      await click(link(page, "Tunis Agenda for the Information Society"));
      await click(
        page
          .locator("#citations")
          .getByRole("link", { name: /paragraph \d+$/ })
          .last(),
      );
      expect(page.url()).toMatch(/\/documents\/.*#e:citation:/);
      expect(await page.locator(":target").count()).toBe(1);
    });
    expect(clicks).toBe(3);
  });

  it("what Canada recommends, to whom and how strongly: two clicks", async () => {
    const clicks = await fromHome(async (page, click) => {
      await click(link(page, "Contributors"));
      await click(link(page, "Canada"));
      const first = page.locator("#recommendations article").first();
      expect(await first.innerText()).toMatch(/(Must|Should|Could)/);
      expect(await first.innerText()).toMatch(/to \w+/);
      expect(await first.locator("mark").count()).toBe(1);
    });
    expect(clicks).toBe(2);
  });

  it("what Canada and CIS India share and where they differ, in words: two clicks", async () => {
    const clicks = await fromHome(async (page, click) => {
      await click(link(page, "Compare"));
      await click(page.locator('a[href="/compare/cis-india/canada"], a[href="/compare/canada/cis-india"]'));
      expect(await page.locator("h1").innerText()).toMatch(/Canada.*India|India.*Canada/);
      expect(await page.locator("#words + .side-by-side mark").count()).toBeGreaterThan(0);
      expect(await page.locator("main").innerText()).toContain("Only Canada");
    });
    expect(clicks).toBe(2);
  });

  it("the link of a paragraph, opened elsewhere, shows that paragraph", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/documents/wgec-2016/canada`);
    await page.locator("#p10 .at").click();
    const sent = page.url();
    await page.close();
    const elsewhere = await site.browser.newContext({
      viewport: { width: 360, height: 640 },
      javaScriptEnabled: false,
    });
    const opened = await elsewhere.newPage();
    await opened.goto(sent);
    const { top, height } = await opened
      .locator("#p10:target")
      .evaluate((one) => ({ top: one.getBoundingClientRect().top, height: window.innerHeight }));
    expect([top >= 0, top < height / 2]).toEqual([true, true]);
    await elsewhere.close();
  });

  it("a page of another origin shows the heat map, as an image and in a frame, and what the client of /data is answered there", async () => {
    const asks = examples.find(({ readsSchema }) => readsSchema)!.code(site.origin);
    const body = `<!doctype html><title>Elsewhere</title>${asks}<img src="${site.origin}/embed/compare.svg"><iframe src="${site.origin}/embed/compare.svg" width="900" height="600"></iframe>`;
    const other = createServer((_request, response) => response.setHeader("content-type", "text/html").end(body));
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const page = await site.browser.newPage();
    const refused: string[] = [];
    page.on("console", (message) => /Refused|frame/.test(message.text()) && refused.push(message.text()));
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`, { waitUntil: "networkidle" });
    const width = await page.locator("img").evaluate((image) => (image as HTMLImageElement).naturalWidth);
    expect(width).toBeGreaterThan(500);
    expect(await page.frameLocator("iframe").locator("svg").textContent()).toContain("Canada");
    expect(await page.locator("#holders").innerText()).toMatch(/^Canada: \d+\n[^]*Data version \w{16}$/);
    expect(refused).toEqual([]);
    await page.close();
    await new Promise((resolve) => other.close(resolve));
  });
});
