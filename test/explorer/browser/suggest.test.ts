import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";
import { hasBrowser, openBrowser } from "./openBrowser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
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

describe.skipIf(!hasBrowser)("in a browser, the search box", () => {
  it.each([
    { theme: "light", width: 320, home: "/en", leads: "/contributors/canada" },
    { theme: "dark", width: 1280, home: "/fr", leads: "/fr/contributors/canada" },
  ] as const)(
    "suggests names, reached by the keyboard: $home, $theme, $width px",
    async ({ theme, width, home, leads }) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: theme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      const heard: string[] = [];
      page.on("console", (message) => heard.push(message.text()));
      page.on("pageerror", (error) => heard.push(error.message));
      await page.goto(origin + home);
      const box = page.getByRole("combobox");
      await box.pressSequentially("canad");
      const option = page.getByRole("option", { name: "Canada" });
      await option.waitFor();
      expect(await box.getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("ArrowDown");
      expect(await option.getAttribute("aria-selected")).toBe("true");
      expect(await box.getAttribute("aria-activedescendant")).toBe(await option.getAttribute("id"));
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: { run: () => Promise<{ violations: object[] }> } };
        return (await checker.run()).violations;
      });
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.keyboard.press("Escape");
      expect(await option.count()).toBe(0);
      await box.press("Backspace");
      await option.waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(origin + leads);
      expect(heard).toEqual([]);
      await context.close();
    },
  );

  it("searches for what was typed where no suggestion is chosen", async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/en`);
    await page.getByRole("combobox").fill("women");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin}/search?q=women`);
    expect(page.url()).toBe(`${origin}/search?q=women`);
    await page.close();
  });

  it("leads by a click to what was clicked", async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/en`);
    await page.getByRole("combobox").fill("privac");
    await page.locator('[role="option"][data-path="/principles/privacy"]').click();
    await page.waitForURL(`${origin}/principles/privacy`);
    expect(page.url()).toBe(`${origin}/principles/privacy`);
    await page.close();
  });
});
