import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

interface Suggestion {
  label: string;
  kind: string;
  url: string;
}
let server: HostileServer;
const suggest = async (words: string, prefix = ""): Promise<Suggestion[]> => {
  const { status, body } = await server.send({
    method: "GET",
    url: `${prefix}/suggest?q=${encodeURIComponent(words)}`,
  });
  expect([words, status]).toEqual([words, 200]);
  return body;
};

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("suggestions while somebody types", () => {
  it.each([
    ["canad", "/contributors/canada"],
    ["univ", "/instruments/udhr"],
    ["sustainab", "/instruments/agenda-2030"],
    ["UDHR art. 19", "/instruments/udhr/19"],
    ["privac", "/principles/privacy"],
    ["A/RES/70/125", "/instruments/ares-70-125"],
  ])("%s means %s", async (words, path) => {
    expect((await suggest(words)).map(({ url }) => new URL(url).pathname)).toContain(path);
  });

  it("begin with the words first, are eight at most, each once, in the language of the page", async () => {
    const found = await suggest("a");
    expect(found).toHaveLength(8);
    expect(new Set(found.map(({ url }) => url)).size).toBe(8);
    const begins = found.map(({ label }) => label.toLowerCase().startsWith("a"));
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.includes(false) ? begins.indexOf(false) : 8);
    expect(await suggest("canad", "/fr")).toContainEqual({
      label: "Canada",
      kind: "Contributeur",
      url: expect.stringMatching(/^http:\/\/[^/]+\/fr\/contributors\/canada$/),
    });
  });

  it.each(["", "   ", '"', "-", "NOT", "(", "x".repeat(5_000), "\u{1f30d}".repeat(200), "<script>", "\\"])(
    "%j is no fault",
    async (words) => {
      expect(Array.isArray(await suggest(words))).toBe(true);
    },
  );
});
