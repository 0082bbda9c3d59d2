import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../../src/domain/request/limits.ts";
import { plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";

let server: HostileServer;

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

/** In circles: each state is a party to instruments of which each has a hundred parties and more. */
const pages = (first: string) => `nodes { ${partyTo(first, partyTo(first, "id"))} }`;
const partyTo = (first: string, fields: string) =>
  `partyTo(first: ${first}) { nodes { parties(first: ${first}) { nodes { ${fields} } } } }`;

const things = "... on Mention { principle { id } } ... on Citation { provisions { provision { id } } }";
/** Lists that are long in one place and short in most: all of them together bound what can be returned. */
const honest = {
  "everybody's words": `{ contributors(first: 100) { nodes { contributions(first: 100) { nodes { passages(first: 100) { nodes { text } } } } } } }`,
  "everybody's words and what they say": `{ contributors(first: 100) { nodes { id contributions(first: 100) { nodes { id
    passages(first: 100) { nodes { id evidence(first: 100) { nodes { id kind ${things} } } } } } } } } }`,
  "edges, and lists that hang on them": `{ contributors(first: 100) { edges { node { principles(first: 100) { edges {
    mentionCount mentions(first: 100) { nodes { quote { exact } contributors { id } passage { id } } } } } } } } }`,
  "who holds each principle": `{ principles(first: 100) { nodes { contributors(first: 100) { edges { node { id } mentions(first: 3) { totalCount } } }
    mentions(first: 100) { edges { node { contribution { process { id } } } } } } } }`,
  "all pieces of all instruments": `{ instruments(first: 100) { nodes { provisions(first: 100) { nodes { provisions(first: 100) { nodes { id } } principles { id } } } } } }`,
};

describe("the cost of a document", () => {
  it("is told with the answer", async () => {
    const { body } = await server.post(
      `{ contributors(first: 10) { nodes { id contributions(first: 2) { nodes { id } } } } }`,
    );
    // The list, then ten contributors, each with the list of contributions; of these the data has five, each of one contributor.
    expect(body.extensions.cost).toBe(1 + 10 + 10 + 5);
  });

  it.each(Object.entries(honest))(
    "is what can be returned: %s runs, and no answer has more than its cost",
    async (_what, query) => {
      const { status, body } = await server.post(query);
      expect([status, body.errors]).toEqual([200, undefined]);
      expect(body.extensions.cost).toBeLessThan(limits.maxCost);
      // Lists and things alike, as the cost counts them; the answer itself and its data are none.
      expect(body.extensions.cost).toBeGreaterThanOrEqual(JSON.stringify(body.data).match(/\{/g)!.length - 1);
    },
  );

  it("leaves out what a directive leaves out", async () => {
    const query = `query ($deep: Boolean!) { contributors(first: 100) @include(if: $deep) { ${pages("100")} } service { name } }`;
    const { status, body } = await server.post(query, { deep: false });
    expect([status, body.extensions.cost]).toEqual([200, 1]);
  });

  it.each([
    ["literals", `{ contributors(first: 100) { ${pages("100")} } }`, {}],
    ["variables", `query ($n: Int) { contributors(first: $n) { ${pages("$n")} } }`, { n: 100 }],
    ["defaults of variables", `query ($n: Int = 100) { contributors(last: $n) { ${pages("$n")} } }`, {}],
    ["fragments", `{ contributors(first: 100) { ...f } } fragment f on ContributorConnection { ${pages("100")} }`, {}],
    [
      "fragments of other types",
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Contributor { ${partyTo("100", partyTo("100", "id"))} } } }`,
      { ids: Array.from({ length: 100 }, (_, i) => `contributor:${i}`) },
    ],
    [
      "circles of short lists",
      `{ principles(first: 100) { nodes { ${"contributors(first: 100) { nodes { principles(first: 100) { nodes { ".repeat(4)} id ${"} } } }".repeat(4)} } } }`,
      {},
    ],
    [
      "aliases",
      `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: contributors(first: 100) { nodes { ${partyTo("100", "id")} } }`).join(" ")} }`,
      {},
    ],
  ])(
    "counts page sizes in %s, and above the limit refuses before a statement runs",
    async (_where, query, variables) => {
      const { status, codes, body } = await server.post(query, variables);
      expect([status, codes]).toEqual([400, ["QUERY_TOO_COSTLY"]]);
      expect(body.extensions.cost).toBeGreaterThan(limits.maxCost);
      expect(body.errors[0].message).toContain(`at most ${limits.maxCost}`);
    },
  );
});
