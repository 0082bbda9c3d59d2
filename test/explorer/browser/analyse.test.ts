import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "./openBrowser.ts";
import { listenTo, siteInBrowser } from "./siteInBrowser.ts";
import { violationsOf } from "./violationsOf.ts";

const canada = "seeds/contributions/2016-wgec-canada/text.txt";
const site = siteInBrowser();

describe.skipIf(!hasBrowser)("in a browser", () => {
  it.each([
    { scripts: true, theme: "light", width: 320, path: "/analyse", read: "Read it", download: "Download the folder" },
    {
      scripts: true,
      theme: "dark",
      width: 1280,
      path: "/fr/analyse",
      read: "Lire",
      download: "Télécharger le dossier",
    },
    { scripts: false, theme: "light", width: 768, path: "/analyse", read: "Read it", download: "Download the folder" },
  ] as const)(
    "a file is read and taken along as a folder: $path, $theme, $width px, scripts $scripts",
    async ({ scripts, theme, width, path, read, download }) => {
      const context = await site.browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: theme,
        javaScriptEnabled: scripts,
        bypassCSP: true,
      });
      const page = await context.newPage();
      const heard = listenTo(page, site.origin);
      await page.goto(site.origin + path);
      const violations: string[] = [];
      const check = async () => scripts && violations.push(...(await violationsOf(page)));
      await check();
      await page.locator("#file").setInputFiles(canada);
      await page.locator("#process").selectOption("wgec-2016");
      await page.getByRole("button", { name: read }).click();
      expect(await page.locator(".paragraph mark").count()).toBeGreaterThan(50);
      await check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.locator("#process").inputValue()).toBe("wgec-2016");
      await page.locator("#contributor").fill("norway");
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: download }).click(),
      ]);
      expect(file.suggestedFilename()).toBe("contribution.zip");
      const { files } = await JSZip.loadAsync(readFileSync(await file.path()));
      expect(Object.keys(files)).toEqual(
        ["text.txt", "evidence.yaml"].map((one) => `contributions/2016-wgec-norway/${one}`),
      );
      expect(await files["contributions/2016-wgec-norway/text.txt"]!.async("string")).toBe(
        readFileSync(canada, "utf8"),
      );
      await context.close();
      expect([violations, heard]).toEqual([[], []]);
    },
    60_000,
  );

  it("a text that was pasted is read from home by two clicks, and the policy of its page takes no message", async () => {
    const page = await site.browser.newPage();
    const heard = listenTo(page, site.origin);
    await page.goto(`${site.origin}/en`);
    await page.getByRole("link", { name: "Read your own text" }).click();
    await page.locator("#text").fill("Our view\n\nWe support openness.");
    await page.getByRole("button", { name: "Read it" }).click();
    expect(await page.locator(".paragraph mark").innerText()).toBe("openness");
    expect(heard).toEqual([]);
    await page.close();
  });
});
