import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "./openBrowser.ts";
import { siteInBrowser } from "./siteInBrowser.ts";

const site = siteInBrowser();

describe.skipIf(!hasBrowser)("on paper", () => {
  it("a document keeps its marks and notes, loses what one cannot press, and ends with its citation and address", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/documents/wgec-2016/canada`);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const gone of [
      ".site-header",
      ".toggles",
      ".crumbs",
      ".page-foot button",
      ".page-foot pre",
      ".site-footer nav",
    ])
      expect([gone, await page.locator(`${gone}:visible`).count()]).toEqual([gone, 0]);
    expect(await page.locator("mark:visible").count()).toBeGreaterThan(50);
    expect(await page.locator(".notes li:visible").count()).toBeGreaterThan(80);
    const looks = await page
      .locator("mark.p")
      .first()
      .evaluate((mark) => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(mark);
        return { backgroundColor, textDecorationLine, paper: getComputedStyle(document.body).backgroundColor };
      });
    expect(looks.textDecorationLine).toContain("underline");
    expect(looks.backgroundColor).not.toBe(looks.paper);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf())), { mergePages: true });
    const plain = text.replaceAll(/\s+/g, " ");
    expect(plain).toContain("Cite as");
    expect(plain.replaceAll(" ", "")).toContain(`${site.origin}/documents/wgec-2016/canada`);
    expect(plain).not.toContain("Open this question in GraphiQL");
    await page.close();
  });
});
