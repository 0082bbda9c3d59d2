import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Graph } from "../../../src/graph/Graph.ts";
import { plantedGraph } from "../../support/engines.ts";
import { serverOver } from "../../support/hostileServer.ts";
import { openBrowser, hasBrowser } from "./openBrowser.ts";

/** What is right does not depend on how busy the machine is. */
const patienceMs = 60_000;

interface Site {
  origin: string;
  browser: Browser;
}

/** A browser and the site over a graph (the seeds unless another is given), for the tests of a file; where there is no browser, nothing. */
export function siteInBrowser(graphOf: () => Promise<Graph> = () => plantedGraph("embedded")): Site {
  const site = {} as Site;
  let close = async () => {};
  beforeAll(async () => {
    if (!hasBrowser) return;
    const { app } = await serverOver(await graphOf(), { timeoutMs: patienceMs });
    site.origin = await app.listen({ port: 0, host: "127.0.0.1" });
    site.browser = await openBrowser();
    site.browser.on("context", (context) => context.setDefaultTimeout(patienceMs));
    close = async () => {
      await site.browser.close();
      await app.close();
    };
  });
  afterAll(() => close());
  return site;
}

/** What a page says of itself where it should be silent: messages, foreign requests. */
export function listenTo(page: Page, origin: string): string[] {
  const heard: string[] = [];
  // The answer 404 to a page is one that Chromium itself reports.
  page.on("console", (message) => /status of 404/.test(message.text()) || heard.push(message.text()));
  page.on("pageerror", ({ message }) => {
    // The browser leaves out the change from page to page where the machine is slow, and tells it as an error.
    if (!message.startsWith("Transition was aborted")) heard.push(message);
  });
  page.on("request", (request) => request.url().startsWith(origin) || heard.push(`foreign: ${request.url()}`));
  return heard;
}
