import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../../src/domain/request/limits.ts";
import { plantedGraph } from "../../support/engines.ts";
import { graphThat, type HostileServer, serverOver } from "../../support/hostileServer.ts";

let server: HostileServer;

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

const repeat = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join(" ");
/** `service { … }` under so many levels of nothing but nesting. */
const nested = (levels: number) =>
  `{ contribution(key: "wgec-2016/canada") ${"{ process { contributions(first: 1) { nodes ".repeat(levels)} { id } ${"} } }".repeat(levels)} }`;
async function refusal(query: string, variables?: object) {
  const { status, codes, body } = await server.post(query, variables);
  expect(body.data).toBeUndefined();
  expect(body.errors[0].message).toMatch(/^[A-Z`].*\.$/s);
  return [codes[0], status, body.errors[0].message as string];
}

const refused = [
  ["more tokens than 2,000", `{ ${"__typename ".repeat(2_001)} }`, "GRAPHQL_PARSE_FAILED", "2000 tokens"],
  ["more levels than 20", nested(7), "GRAPHQL_VALIDATION_FAILED", "23 levels deep; at most 20"],
  [
    "more levels than 20 through fragments",
    `{ ...f0 } fragment f0 on Query { passage: node(id: "a:b") { ...p0 } } ${repeat(20, (i) => `fragment p${i} on Passage { previous { ...p${i + 1} } }`)} fragment p20 on Passage { id }`,
    "GRAPHQL_VALIDATION_FAILED",
    "22 levels deep",
  ],
  [
    "more aliases than 30",
    `{ service { ${repeat(31, (i) => `a${i}: name`)} } }`,
    "GRAPHQL_VALIDATION_FAILED",
    "31 aliases",
  ],
  [
    "more aliases than 30 in fragments spread many times",
    `{ ${repeat(7, (i) => `s${i}: service { ...f }`)} } fragment f on Service { a: name b: name c: name d: name }`,
    "GRAPHQL_VALIDATION_FAILED",
    "35 aliases",
  ],
  [
    "more roots than 20",
    `{ ${repeat(21, (i) => `a${i}: __typename`)} }`,
    "GRAPHQL_VALIDATION_FAILED",
    "21 fields at its root",
  ],
  [
    "more roots than 20 in fragments",
    `{ ${"...f ".repeat(3)} } fragment f on Query { ${repeat(7, (i) => `a${i}: __typename`)} }`,
    "GRAPHQL_VALIDATION_FAILED",
    "21 fields at its root",
  ],
  [
    "fragments that double at each step",
    `{ service { ...f0 } } ${repeat(40, (i) => `fragment f${i} on Service { ...f${i + 1} ...f${i + 1} }`)} fragment f40 on Service { name }`,
    "GRAPHQL_VALIDATION_FAILED",
    "at most 2000",
  ],
  ["the same field 1,900 times", `{ service { ${"name ".repeat(1_900)} } }`, "GRAPHQL_VALIDATION_FAILED", "too often"],
  [
    "a field with fields 480 times in one place",
    `{ ${"service { name } ".repeat(480)} }`,
    "GRAPHQL_VALIDATION_FAILED",
    "more than 100 times again",
  ],
  [
    "a field with fields again and again in fragments",
    `{ ...f0 } ${repeat(120, (i) => `fragment f${i} on Query { service { name } ...f${i + 1} }`)} fragment f120 on Query { service { name } }`,
    "GRAPHQL_VALIDATION_FAILED",
    "more than 100 times again",
  ],
  [
    "a fragment that spreads itself",
    `{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }`,
    "GRAPHQL_VALIDATION_FAILED",
    "itself",
  ],
  [
    "190 fragments that spread each other in circles",
    `{ ...f0 } ${repeat(190, (i) => `fragment f${i} on Query { ...f${(i + 1) % 190} ...f${(i + 3) % 190} }`)}`,
    "GRAPHQL_VALIDATION_FAILED",
    "itself",
  ],
  ["a mutation", "mutation { plant }", "GRAPHQL_VALIDATION_FAILED", "knows no mutation"],
  ["a subscription", "subscription { changes }", "GRAPHQL_VALIDATION_FAILED", "knows no subscription"],
  [
    "two operations without saying which",
    "query a { __typename } query b { __typename }",
    "BAD_USER_INPUT",
    "operation name",
  ],
] as const;

describe("limits of a document", () => {
  it.each(refused)("refuse %s with 400", async (_what, query, code, words) => {
    expect(await refusal(query)).toEqual([code, 400, expect.stringContaining(words)]);
  });

  it.each([`${'{"and":['.repeat(3_000)}{}${"]}".repeat(3_000)}`, `${"[".repeat(120_000)}${"]".repeat(120_000)}`])(
    "refuse a body that is nested deep",
    async (where) => {
      const payload = `{"query":"query ($where: MentionWhere) { mentions(first: 1, where: $where) { totalCount } }","variables":{"where":${where}}}`;
      const { status, codes, text } = await server.send({
        method: "POST",
        payload,
        headers: { "content-type": "application/json" },
      });
      expect([status, codes]).toEqual([400, ["BAD_USER_INPUT"]]);
      expect(text).toContain("nested deeper than 100 levels");
    },
  );

  it("take brackets within texts for what they are", async () => {
    const words = `${"[{".repeat(200)} \\" ${"[{".repeat(200)}`;
    const { status, body } = await server.post(
      "query ($words: String!) { search(words: $words, first: 1) { totalCount } }",
      { words },
    );
    expect([status, body.data.search.totalCount]).toEqual([200, 0]);
  });

  it("look for the words of a search in its first 10,000 characters, in little time", async () => {
    const before = process.cpuUsage();
    const query = "query ($words: String!) { search(words: $words, first: 1) { totalCount } }";
    const { status } = await server.post(query, { words: "open ".repeat(40_000) });
    expect(status).toBe(200);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(250);
  });

  it("tell at most five errors", async () => {
    const { status, codes } = await server.post(`{ service { ${repeat(200, (i) => `x${i}`)} } }`);
    expect([status, codes.length]).toEqual([400, limits.maxErrors]);
  });

  it("never repeat a long word of the document", async () => {
    const { text } = await server.post(`{ contributors(first: "${"x".repeat(10_000)}") { totalCount } }`);
    expect(text.length).toBeLessThan(1_000);
  });
});

describe("the deadline", () => {
  it("ends a request whose graph never answers, all of its parts together", async () => {
    const silent = await serverOver(
      graphThat(() => new Promise<never>(() => undefined)),
      { timeoutMs: 200 },
    );
    const started = performance.now();
    const { status, codes, body } = await silent.post(
      `{ service { engine } contributors(first: 1, where: { holds: { any: ["x"] } }) { totalCount } node(id: "contributor:x") { id } search(words: "x", first: 1) { totalCount } }`,
    );
    expect(performance.now() - started).toBeLessThan(400);
    expect([status, new Set(codes), body.data]).toEqual([200, new Set(["TIMEOUT"]), null]);
    await silent.app.close();
  });
});

describe("with introspection switched off", () => {
  it("the schema is not told, by suggestions neither", async () => {
    const closed = await serverOver(await plantedGraph("embedded"), { introspection: false });
    const asked = await closed.post("{ __schema { types { name } } }");
    expect([asked.status, asked.codes[0]]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
    for (const query of [
      "{ servic { name } }",
      `{ contributors(frist: 1) { totalCount } }`,
      `{ contributors(first: 1, where: { kind: { eq: STAT } }) { totalCount } }`,
    ]) {
      const { status, text } = await closed.post(query);
      expect(status).toBe(400);
      expect(text).not.toMatch(/did you mean/i);
    }
    await closed.app.close();
  });
});
