import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";
import { hasBrowser, openBrowser } from "./openBrowser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const paths = [
  "/en",
  "/instruments",
  "/instruments?kind=TREATY&order=title",
  "/instruments/tunis-agenda",
  "/instruments/tunis-agenda/69",
  "/instruments/udhr/19",
  "/instruments/sdgs/9/9.c",
  "/principles",
  "/principles/openness",
  "/principles/sovereignty?stance=OPPOSES",
  "/contributors",
  "/contributors/canada",
  "/documents",
  "/documents/wgec-2016/canada",
  "/documents/netmundial-2014/canada",
  "/schemes",
  "/schemes/concordance",
  "/processes",
  "/processes/wgec-2016",
  "/questions/wgec-2016/2",
  "/passages?contributor=canada&principle=openness",
  "/passages?q=zebra",
  "/compare",
  "/compare?order=similarity&show=yes-no",
  "/compare/canada/cis-india",
  "/search?q=women",
  "/search?q=blockchain",
  "/network",
  "/network?min=2&focus=contributor:canada",
  "/data",
  "/about",
  "/accessibility",
  "/nowhere/at-all",
];
const long = process.env.TEST_LONG === "1";
const widths = long ? [320, 768, 1280] : [320];
const ways = (["light", "dark"] as const).flatMap((theme) =>
  ["en", "fr"].flatMap((language) =>
    widths.flatMap((width) => (long ? [true, false] : [true]).map((scripts) => ({ theme, language, width, scripts }))),
  ),
);
const inLanguage = (path: string, language: string) =>
  language === "en" ? path : path.replace(/^\/en$/, "").replace(/^/, "/fr");

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

/** What a page says of itself where it should be silent: messages, foreign requests. */
function listenTo(page: Page): string[] {
  const heard: string[] = [];
  // The answer 404 to a page is one that Chromium itself reports.
  page.on("console", (message) => /status of 404/.test(message.text()) || heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("request", (request) => request.url().startsWith(origin) || heard.push(`foreign: ${request.url()}`));
  return heard;
}

/** axe is put in from the outside, past the content policy of the page. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const { violations } = await checker.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
}

interface AxeResults {
  violations: { id: string; nodes: { html: string }[] }[];
}

describe.skipIf(!hasBrowser)("in a browser", () => {
  it.each(ways)(
    "all pages are accessible, silent and no wider than the window: $theme, $language, $width px, scripts $scripts",
    async ({ theme, language, width, scripts }) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: theme,
        javaScriptEnabled: scripts,
        bypassCSP: true,
      });
      const page = await context.newPage();
      const heard = listenTo(page);
      const found: Record<string, unknown> = {};
      for (const path of paths) {
        const at = inLanguage(path, language);
        const answer = await page.goto(origin + at);
        const expected = path.startsWith("/nowhere") ? 404 : 200;
        if (answer?.status() !== expected) found[at] = answer?.status();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (wide) found[`${at} scrolls`] = true;
        const violations = await violationsOf(page);
        if (violations.length > 0) found[`${at} axe`] = violations;
      }
      await context.close();
      expect(found).toEqual({});
      expect(heard).toEqual([]);
    },
    600_000,
  );

  it("nothing on a page breaks its own content policy", async () => {
    const page = await browser.newPage();
    const heard = listenTo(page);
    await page.goto(`${origin}/documents/wgec-2016/canada`);
    await page.locator("[data-theme-switch]").click();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    expect(heard).toEqual([]);
    await page.close();
  });

  it("who cites the Tunis Agenda, in which paragraph: from home by three clicks, without a script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/en`);
    await page.getByRole("link", { name: "Instruments", exact: true }).click();
    await page.getByRole("link", { name: "Tunis Agenda for the Information Society" }).click();
    await page
      .locator("#citations")
      .getByRole("link", { name: /paragraph \d+$/ })
      .last()
      .click();
    expect(page.url()).toContain("/documents/");
    expect(page.url()).toContain("#e:citation:");
    await context.close();
  });

  it("what Canada recommends, to whom and how strongly: two clicks", async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/en`);
    await page.getByRole("link", { name: "Contributors", exact: true }).click();
    await page.getByRole("link", { name: "Canada", exact: true }).click();
    const first = page.locator("#recommendations article").first();
    expect(await first.innerText()).toMatch(/(Must|Should|Could)/);
    expect(await first.innerText()).toMatch(/to \w+/);
    expect(await first.locator("mark").count()).toBe(1);
    await page.close();
  });

  it("the reader steps with j and k, and hides what is switched off", async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/documents/wgec-2016/canada`);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^p\d+$/);
    const notes = page.locator(".notes li.p:visible");
    expect(await notes.count()).toBeGreaterThan(50);
    await page.locator("#show-p").uncheck();
    expect(await notes.count()).toBe(0);
    await page.close();
  });

  it("the question behind a page opens in GraphiQL with its answer", async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/principles/openness`);
    await page.getByText("Data behind this page").click();
    await page.getByRole("link", { name: /GraphiQL/ }).click();
    const answer = page.locator(".result-window").getByText('"Openness"').first();
    await answer.waitFor({ timeout: 15_000 });
    expect(await answer.isVisible()).toBe(true);
    await page.close();
  });
});
