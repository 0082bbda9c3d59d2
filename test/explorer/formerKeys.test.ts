import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emptyGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";
import { modelIn, plant } from "../support/planting.ts";
import { renamedSeeds } from "../support/renamedSeeds.ts";

let server: HostileServer;
let directory: string;

/** A graph in which everything had other keys before. */
beforeAll(async () => {
  directory = await renamedSeeds();
  const graph = await emptyGraph("embedded");
  await plant(graph, await modelIn(directory));
  server = await serverOver(graph);
});
afterAll(async () => {
  await server.app.close();
  rmSync(directory, { recursive: true });
});

it.each([
  ["/contributors/atlantis-island", "/contributors/atlantis"],
  ["/contributors/the.deep", "/contributors/atlantis"],
  ["/contributors/atlantis-island.json", "/contributors/atlantis.json"],
  ["/contributors/the.deep.csv", "/contributors/atlantis.csv"],
  ["/contributors/the.deep.ttl", "/contributors/atlantis.ttl"],
  ["/fr/contributors/atlantis-island.csv?documents=2", "/fr/contributors/atlantis.csv?documents=2"],
  ["/fr/instruments/old-charter", "/fr/instruments/charter"],
  ["/instruments/old-charter/19/a.csv?group=STATE", "/instruments/charter/19/a.csv?group=STATE"],
  ["/principles/openess", "/principles/openness"],
  ["/processes/council.json", "/processes/forum.json"],
  ["/questions/council/1", "/questions/forum/1"],
  ["/compare/lemuria/the.deep", "/compare/lemuria/atlantis"],
])("%s leads for ever to %s", async (from, to) => {
  const { status, headers } = await server.send({ method: "GET", url: from });
  expect([status, headers["location"]]).toEqual([301, to]);
  expect((await server.send({ method: "GET", url: to })).status).toBe(200);
});

it("keeps the form that a program asks for by its header, which it will ask for again", async () => {
  const request = { method: "GET", url: "/principles/openess", headers: { accept: "text/csv" } } as const;
  const { status, headers } = await server.send(request);
  expect([status, headers["location"]]).toEqual([301, "/principles/openness"]);
});

it("answers what nobody ever was called with 404", async () => {
  for (const url of ["/contributors/openess", "/instruments/old-charter/21", "/compare/the.deep/nobody"])
    expect((await server.send({ method: "GET", url })).status).toBe(404);
});

it("answers look-ups and filters by a former key with the thing of today, and says so", async () => {
  const { body } = await server.post(`{
    contributor(key: "the.deep") { id key formerKeys altNames { language value } }
    node(id: "provision:old-charter/19") { id resourcePath }
    nodes(ids: ["principle:openess", "question:council/1", "instrument:old-charter", "principle:openes"]) { id }
    contributions(first: 1, where: { contributor: { eq: "atlantis-island" } }) { totalCount }
    subgraph(seeds: ["contributor:the.deep", "contributor:atlantis"], depth: 1) { nodes { depth node { id } } }
    search(words: "\\"sunken isle\\"", first: 5) { nodes { __typename id } }
  }`);
  expect(body.errors).toBeUndefined();
  expect(body.data).toMatchObject({
    contributor: {
      id: "contributor:atlantis",
      key: "atlantis",
      formerKeys: ["atlantis-island", "the.deep"],
      altNames: [
        { language: "en", value: "The Sunken Isle" },
        { language: "el", value: "Ατλαντίς" },
      ],
    },
    node: { id: "provision:charter/19", resourcePath: "/instruments/charter/19" },
    nodes: [{ id: "principle:openness" }, { id: "question:forum/1" }, { id: "instrument:charter" }, null],
    contributions: { totalCount: 1 },
    search: { nodes: [{ __typename: "Contributor", id: "contributor:atlantis" }] },
  });
  const seeds = body.data.subgraph.nodes.filter(({ depth }: { depth: number }) => depth === 0);
  expect(seeds).toEqual([{ depth: 0, node: { id: "contributor:atlantis" } }]);
  expect(body.extensions.hints.toSorted()).toEqual([
    'contributor "atlantis-island" is called "atlantis" now',
    'contributor "the.deep" is called "atlantis" now',
  ]);
});

it("finds evidence under the id that it had when what it is about was called otherwise", async () => {
  const { body } = await server.post("{ mentions(first: 1) { nodes { id resourcePath } } }");
  const [{ id, resourcePath }] = body.data.mentions.nodes;
  const former = id.replace(/^mention:(.*)\/openness$/, "/evidence/mention/$1/openess");
  const { status, headers } = await server.send({ method: "GET", url: former });
  expect([former === id, status, headers["location"]]).toEqual([false, 303, resourcePath]);
});
