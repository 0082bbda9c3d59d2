import { expect, it } from "vitest";
import { plantedGraph } from "../../support/engines.ts";
import { serverOver } from "../../support/hostileServer.ts";
import { hasBrowser, openBrowser } from "./openBrowser.ts";

it.skipIf(!hasBrowser)("blocks of data for programs break no content policy, and are not run", async () => {
  const server = await serverOver(await plantedGraph("embedded"));
  const origin = await server.app.listen({ port: 0, host: "127.0.0.1" });
  const browser = await openBrowser();
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on("console", (message) => heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(error.message));
  for (const path of ["/documents/wgec-2016/canada", "/instruments/udhr", "/contributors/canada", "/data"]) {
    await page.goto(origin + path);
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
  }
  await browser.close();
  await server.app.close();
  expect(heard).toEqual([]);
});
