import { afterAll, beforeAll, expect, it } from "vitest";
import { plantDirectories } from "../../src/intake/seeds/plantDirectories.ts";
import { emptyGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

let server: HostileServer;
beforeAll(async () => {
  const graph = await emptyGraph("embedded");
  // With the table of charters, which has a codebook of its own and other documents that were read for it.
  await plantDirectories(graph, []);
  server = await serverOver(graph);
});
afterAll(() => server.app.close());

it.each(["", "?scheme=concordance", "?scheme=digital-constitutionalism-2015"])(
  "principles of several codebooks are never invoked by more than were read for them: /en/principles%s",
  async (query) => {
    const { text } = await server.send({ method: "GET", url: `/en/principles${query}` });
    const shares = [...text.matchAll(/>(\d+) of (\d+)</g)].map(([, held, read]) => [Number(held), Number(read)]);
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.filter(([held = 0, read = 0]) => held > read)).toEqual([]);
    expect(text.includes("/principles/digital-constitutionalism-2015.")).toBe(query !== "?scheme=concordance");
  },
);

it("the codebook whose readers are counted comes first, each under its title, where there are several", async () => {
  const headingsOf = async (query: string) => {
    const { text } = await server.send({ method: "GET", url: `/en/principles${query}` });
    const main = text.slice(text.indexOf("<main"), text.indexOf("</main>"));
    return [...main.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title).slice(0, 2);
  };
  expect(await headingsOf("")).toEqual([
    "Concordance codebook of Internet governance principles",
    "Topics of digital constitutionalism (Gill, Redeker and Gasser 2015)",
  ]);
  expect(await headingsOf("?scheme=concordance")).not.toContain(
    "Concordance codebook of Internet governance principles",
  );
});
