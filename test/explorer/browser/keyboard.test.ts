import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "./openBrowser.ts";
import { siteInBrowser } from "./siteInBrowser.ts";

const site = siteInBrowser();

/** Longer than any way over a page of the seeds. */
const mostSteps = 400;

interface Focused {
  isThere: boolean;
  /** What is wrong with how the focus shows. */
  fault: string;
}

/** Presses Tab until the focus is on what the selector names; wherever it stops on the way, it can be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const hidden: string[] = [];
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press("Tab");
    const { isThere, fault } = await page.evaluate(focusOn, selector);
    if (fault !== "") hidden.push(fault);
    if (!isThere) continue;
    expect(hidden).toEqual([]);
    return;
  }
  throw new Error(`the focus never comes to ${selector} on ${page.url()}: ${await page.locator("main").innerText()}`);
}

/** Runs in the page. */
function focusOn(selector: string): Focused {
  const element = document.activeElement ?? document.body;
  if (element === document.body) return { isThere: false, fault: "" };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, width } = element.getBoundingClientRect();
  const name = `${element.tagName} ${element.textContent.trim().slice(0, 40)}`;
  const faults = [
    outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2 ? `${name}: no ring` : "",
    bottom <= 0 || top >= window.innerHeight || width === 0 ? `${name}: out of view` : "",
  ];
  return { isThere: element.matches(selector), fault: faults.join("") };
}

describe.skipIf(!hasBrowser)("by keyboard alone", () => {
  it("from home by search to a provision, a quotation, its document and its citation, the focus always in view", async () => {
    // The thread that reads what is searched for takes its time to begin.
    await fetch(`${site.origin}/search?q=UDHR`);
    const context = await site.browser.newContext();
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
    const page = await context.newPage();
    await page.goto(`${site.origin}/en`);
    await tabTo(page, ".skip");
    await tabTo(page, "input#q");
    await page.keyboard.type("Tunis Agenda 69");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=/);
    await tabTo(page, 'main a[href="/instruments/tunis-agenda/69"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/tunis-agenda\/69$/);
    await tabTo(page, '#citations .who a[href*="#e:"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/documents\/.*#e:citation:/);
    await tabTo(page, ".page-foot summary");
    await page.keyboard.press("Enter");
    await tabTo(page, ".page-foot details[open] button[data-copy]");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("[data-copy-result]")?.textContent === "Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\(20\d\d[^)]*\)\. “.+”\. /);
    expect(copied).toContain(new URL(page.url()).pathname);
    await context.close();
  }, 180_000);

  it("j and k step through the paragraphs of the reader, and what is switched off is hidden", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/documents/wgec-2016/canada`);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^p\d+$/);
    const notes = page.locator(".notes li.p:visible");
    expect(await notes.count()).toBeGreaterThan(50);
    await page.locator("#show-p").uncheck();
    expect(await notes.count()).toBe(0);
    await page.close();
  }, 180_000);
});
