import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A file that is there as soon as .ci/run has installed a browser, or could not and says so in it: the other tests need not wait for that. */
const installed = process.env.CHROMIUM_INSTALLED;
const waitsUntil = performance.now() + 300_000;
while (installed !== undefined && !existsSync(installed) && performance.now() < waitsUntil) await sleep(500);

const executablePath = [process.env.CHROMIUM, ...places].find((place) => place !== undefined && existsSync(place));

export const hasBrowser = executablePath !== undefined;
if (!hasBrowser) {
  const outcome = installed !== undefined && existsSync(installed) ? readFileSync(installed, "utf8").trim() : "";
  process.stderr.write(
    `\nNO BROWSER: the pages are not tested in one. Install chromium (apt-get install chromium). ${outcome}\n\n`,
  );
}

/** Chromium, without its sandbox: containers have none, and it opens only our own pages. */
export function openBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error("there is no chromium");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
