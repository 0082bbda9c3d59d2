import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "./openBrowser.ts";
import { listenTo, siteInBrowser } from "./siteInBrowser.ts";
import { violationsOf } from "./violationsOf.ts";

const site = siteInBrowser();

describe.skipIf(!hasBrowser)("in a browser, the search box", () => {
  it.each([
    { theme: "light", width: 320, home: "/en", leads: "/contributors/canada" },
    { theme: "dark", width: 1280, home: "/fr", leads: "/fr/contributors/canada" },
  ] as const)(
    "suggests names, reached by the keyboard: $home, $theme, $width px",
    async ({ theme, width, home, leads }) => {
      const context = await site.browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: theme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      const heard = listenTo(page, site.origin);
      await page.goto(site.origin + home);
      const box = page.getByRole("combobox");
      await box.pressSequentially("canad");
      // On a slow machine names for the first letters come before, and other names stand first among them.
      const option = page
        .getByRole("option")
        .first()
        .and(page.getByRole("option", { name: "Canada" }));
      await option.waitFor();
      expect(await box.getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("ArrowDown");
      expect(await option.getAttribute("aria-selected")).toBe("true");
      expect(await box.getAttribute("aria-activedescendant")).toBe(await option.getAttribute("id"));
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.keyboard.press("Escape");
      expect(await option.count()).toBe(0);
      await box.press("Backspace");
      await option.waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(site.origin + leads);
      expect(heard).toEqual([]);
      await context.close();
    },
  );

  it("suggests nothing once the focus has left it", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/en`);
    const box = page.getByRole("combobox");
    await box.pressSequentially("canad");
    await page.keyboard.press("Tab");
    await page.waitForTimeout(1_000);
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    await page.close();
  });

  it("keeps what was chosen when an answer comes late", async () => {
    const page = await site.browser.newPage();
    await page.route("**/suggest?q=canad", async (route) => {
      await sleep(500);
      await route.continue().catch(() => undefined);
    });
    await page.goto(`${site.origin}/en`);
    const box = page.getByRole("combobox");
    await box.pressSequentially("cana");
    const option = page.getByRole("option", { name: "Canada" });
    await option.waitFor();
    const asked = page.waitForRequest("**/suggest?q=canad");
    await box.pressSequentially("d");
    await asked;
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(800);
    expect(await option.getAttribute("aria-selected")).toBe("true");
    await page.close();
  });

  it("searches for what was typed where no suggestion is chosen", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/en`);
    await page.getByRole("combobox").fill("women");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site.origin}/search?q=women`);
    expect(page.url()).toBe(`${site.origin}/search?q=women`);
    await page.close();
  });

  it("leads by a click to what was clicked", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/en`);
    await page.getByRole("combobox").fill("privac");
    await page.locator('[role="option"][data-path="/principles/privacy"]').click();
    await page.waitForURL(`${site.origin}/principles/privacy`);
    expect(page.url()).toBe(`${site.origin}/principles/privacy`);
    await page.close();
  });
});
