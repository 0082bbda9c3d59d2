import { afterAll, beforeAll, expect, it } from "vitest";
import { plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";
import { attribute, elementsIn, elementsOf, isOfClass, textOf } from "./elements.ts";
import { paths } from "./paths.ts";

let server: HostileServer;

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

it.each(paths.flatMap((path) => [path, `/fr${path === "/en" ? "" : path}`]))(
  "%s has one title, no heading that skips a level, and the landmarks of a page, each with a name of its own",
  async (url) => {
    const elements = elementsOf((await server.send({ method: "GET", url })).text);
    const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
    const levels = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(named("main")).toHaveLength(1);
    expect(named("header").filter((one) => isOfClass(one, "site-header"))).toHaveLength(1);
    expect(named("footer").filter((one) => isOfClass(one, "site-footer"))).toHaveLength(1);
    const navigations = named("nav").map((nav) => attribute(nav, "aria-label"));
    expect(navigations.filter((name) => name === undefined || name === "")).toEqual([]);
    expect(navigations.length).toBeGreaterThanOrEqual(2);
    expect(
      elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).filter((heading) => textOf(heading).trim() === ""),
    ).toEqual([]);
    const [first] = [...elementsIn(named("body")[0] ?? elements[0]!)];
    expect(first && isOfClass(first, "skip") && attribute(first, "href")).toBe(
      `#${attribute(named("main")[0]!, "id")}`,
    );
  },
);
