import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { paths } from "../paths.ts";
import { hasBrowser } from "./openBrowser.ts";
import { listenTo, siteInBrowser } from "./siteInBrowser.ts";
import { violationsOf } from "./violationsOf.ts";

const long = process.env.TEST_LONG === "1";
const widths = long ? [320, 768, 1280] : [320];
/** Colours do not depend on the language: in the short form every second page is seen light and in English, the others dark and in French. */
const languagesOf = { light: long ? ["en", "fr"] : ["en"], dark: long ? ["en", "fr"] : ["fr"] };
const ways = (["light", "dark"] as const).flatMap((theme, at) =>
  languagesOf[theme].flatMap((language) =>
    widths.flatMap((width) =>
      (long ? [true, false] : [true]).map((scripts) => ({
        theme,
        language,
        width,
        scripts,
        seen: paths.filter((_path, number) => long || number % 2 === at),
      })),
    ),
  ),
);
const inLanguage = (path: string, language: string) =>
  language === "en" ? path : path.replace(/^\/en$/, "").replace(/^/, "/fr");

const site = siteInBrowser();

/** Where scripts are off axe never ends, since it waits for time to pass: it reads the page where only the page's own script is missing. */
async function pageWithoutItsScript(options: BrowserContextOptions): Promise<Page> {
  const context = await site.browser.newContext(options);
  await context.route("**/assets/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  return context.newPage();
}

describe.skipIf(!hasBrowser)("in a browser", () => {
  it.each(ways)(
    "all pages are accessible, silent and no wider than the window: $theme, $language, $width px, scripts $scripts",
    async ({ theme, language, width, scripts, seen }) => {
      const options = { viewport: { width, height: 800 }, colorScheme: theme, bypassCSP: true };
      const context = await site.browser.newContext({ ...options, javaScriptEnabled: scripts });
      const page = await context.newPage();
      const checked = scripts ? page : await pageWithoutItsScript(options);
      const heard = listenTo(page, site.origin);
      const found: Record<string, unknown> = {};
      for (const path of seen) {
        const at = inLanguage(path, language);
        const answer = await page.goto(site.origin + at);
        const expected = path.startsWith("/nowhere") ? 404 : 200;
        if (answer?.status() !== expected) found[at] = answer?.status();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (wide) found[`${at} scrolls`] = true;
        if (!scripts) await checked.goto(site.origin + at);
        const violations = await violationsOf(checked);
        if (violations.length > 0) found[`${at} axe`] = violations;
      }
      await Promise.all([context.close(), checked.context().close()]);
      expect(found).toEqual({});
      expect(heard).toEqual([]);
    },
    600_000,
  );

  it("nothing on a page breaks its own content policy", async () => {
    const page = await site.browser.newPage();
    const heard = listenTo(page, site.origin);
    for (const path of ["/instruments/udhr", "/contributors/canada", "/data", "/documents/wgec-2016/canada"]) {
      await page.goto(site.origin + path);
      expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
    }
    await page.locator("[data-theme-switch]").click();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    expect(heard).toEqual([]);
    await page.close();
  });

  it("on a phone every link beside the words of a document is large enough for a finger", async () => {
    const context = await site.browser.newContext({
      viewport: { width: 360, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto(`${site.origin}/documents/wgec-2016/canada`);
    const links = page.locator(".notes a, .paragraph .at, .toggles label");
    const sizes = await links.evaluateAll((all) =>
      all
        .map((one) => [one.textContent, one.getBoundingClientRect()] as const)
        .map(([name, { width, height }]) => ({ name, width, height })),
    );
    expect(sizes.length).toBeGreaterThan(150);
    expect(sizes.filter(({ width, height }) => Math.min(width, height) < 24)).toEqual([]);
    await context.close();
  });

  it("the question behind a page opens in GraphiQL with its answer", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/principles/openness`);
    await page.getByText("Data behind this page").click();
    await page.getByRole("link", { name: /GraphiQL/ }).click();
    const answer = page.locator(".result-window").getByText('"Openness"').first();
    await answer.waitFor({ timeout: 15_000 });
    expect(await answer.isVisible()).toBe(true);
    await page.close();
  });
});
