import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPlanted, plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

let server: HostileServer;
const get = (url: string) => server.send({ method: "GET", url });
const nearestIn = (page: string) => /<section id="nearest"[^]*?<\/section>/.exec(page)?.[0] ?? "";

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("the nearest contributors", () => {
  it("are those of the API, each with what the two share, in both languages", async () => {
    const { data } = await askPlanted(
      "embedded",
      `{ nearest(to: "contributor:canada", first: 5) { shared union holder { ... on Contributor { key } } } }`,
    );
    const english = nearestIn((await get("/contributors/canada")).text);
    const french = nearestIn((await get("/fr/contributors/canada")).text);
    expect(data.nearest.length).toBeGreaterThan(1);
    for (const { holder, shared, union } of data.nearest) {
      expect(english).toContain(`href="/compare/canada/${holder.key}">${shared} of ${union}`);
      expect(french).toContain(`href="/fr/compare/canada/${holder.key}">${shared} sur ${union}`);
    }
    expect(english.match(/<li>/g)).toHaveLength(data.nearest.length);
  });

  it("are not known of one whom nobody has read, whose page is there all the same", async () => {
    const { status, text } = await get("/contributors/norway");
    expect([status, nearestIn(text)]).toEqual([200, ""]);
  });

  it("come from a question of their own, which the page shows and GraphiQL runs", async () => {
    const { text } = await get("/contributors/canada");
    const links = [...text.matchAll(/href="\/graphiql\?([^"]+)"/g)].map(([, link = ""]) =>
      link.replaceAll("&amp;", "&"),
    );
    const asked = links.map((link) => new URLSearchParams(link));
    expect(asked).toHaveLength(2);
    for (const question of asked) {
      const answer = await server.post(question.get("query"), JSON.parse(question.get("variables") ?? "{}"));
      expect([answer.status, answer.codes]).toEqual([200, []]);
    }
    expect((await get("/contributors/canada.json")).body.data).toHaveProperty("contributor");
    expect((await get("/contributors/canada.json")).body.data).not.toHaveProperty("more");
  });
});
