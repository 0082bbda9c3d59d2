import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = [process.env.CHROMIUM, ...places].find((place) => place !== undefined && existsSync(place));

export const hasBrowser = executablePath !== undefined;
if (!hasBrowser) {
  process.stderr.write(
    "\nNO BROWSER: the pages are not tested in one. Install chromium (apt-get install chromium).\n\n",
  );
}

/** Chromium, without its sandbox: containers have none, and it opens only our own pages. */
export function openBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error("there is no chromium");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
