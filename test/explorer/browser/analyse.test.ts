import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import JSZip from "jszip";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";
import { hasBrowser, openBrowser } from "./openBrowser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const canada = "seeds/contributions/2016-wgec-canada/text.txt";
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

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
    return (await checker.run()).violations.map(({ id, ...rest }) => `${id} ${JSON.stringify(rest)}`);
  });
}

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
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: theme,
        javaScriptEnabled: scripts,
        bypassCSP: true,
      });
      const page = await context.newPage();
      const heard: string[] = [];
      page.on("console", (message) => heard.push(message.text()));
      await page.goto(origin + path);
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
    const page = await browser.newPage();
    const heard: string[] = [];
    page.on("console", (message) => heard.push(message.text()));
    await page.goto(`${origin}/en`);
    await page.getByRole("link", { name: "Read your own text" }).click();
    await page.locator("#text").fill("Our view\n\nWe support openness.");
    await page.getByRole("button", { name: "Read it" }).click();
    expect(await page.locator(".paragraph mark").innerText()).toBe("openness");
    expect(heard).toEqual([]);
    await page.close();
  });
});
