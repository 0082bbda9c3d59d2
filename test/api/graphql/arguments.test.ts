import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";

let server: HostileServer;

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("arguments", () => {
  it.each([
    ["a page without a length", `{ contributors { totalCount } }`, "needs its length"],
    ["a page counted from both ends", `{ contributors(first: 1, last: 1) { totalCount } }`, "give one"],
    ["a page of none", `{ contributors(first: 0) { totalCount } }`, "1 to 100"],
    ["a page of less than none", `{ contributors(last: -1) { totalCount } }`, "1 to 100"],
    ["a page of 101", `{ contributors(first: 101) { totalCount } }`, "1 to 100"],
    ["a cursor that is none", `{ contributors(first: 1, after: "x") { totalCount } }`, "is not a cursor of this list"],
    ["101 ids", `{ nodes(ids: [${'"a:b" '.repeat(101)}]) { id } }`, "at most 100"],
  ])("refuse %s", async (_what, query, words) => {
    const { status, codes, body } = await server.post(query);
    expect([status, codes, body.data]).toEqual([200, ["BAD_USER_INPUT"], null]);
    expect(body.errors[0].message).toContain(words);
  });

  const filtered = "query ($where: ContributorWhere) { contributors(first: 1, where: $where) { totalCount } }";
  it.each([
    ["six levels of filters", { not: { not: { not: { not: { not: { not: {} } } } } } }, "nests deeper than 5"],
    ["101 conditions", { or: Array.from({ length: 101 }, () => ({ name: { contains: "x" } })) }, "at most 100"],
    ["4,900 empty branches", { or: Array.from({ length: 4_900 }, () => ({})) }, "at most 100"],
    ["1,001 keys", { key: { in: Array.from({ length: 1_001 }, String) } }, "at most 1000"],
    ["a text of 1,001 characters", { name: { contains: "x".repeat(1_001) } }, "longer than 1000"],
  ])("refuse %s", async (_what, where, words) => {
    const { codes, body } = await server.post(filtered, { where });
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    expect(body.errors[0].message).toContain(words);
  });

  it.each([
    ["Int", { n: "swordfish" }, "n"],
    ["ContributorWhere", { where: "swordfish" }, "where"],
    ["ContributorKind", { where: { kind: { eq: "swordfish" } } }, "where.kind.eq"],
    ["String", { where: { and: [{ name: { eq: { swordfish: 1 } } }] } }, "where.and.0.name.eq"],
  ])("say where a value of type %s is wanted, and do not repeat what was sent", async (type, variables, argument) => {
    const query =
      "query ($n: Int = 1, $where: ContributorWhere) { contributors(first: $n, where: $where) { totalCount } }";
    const { status, body, text } = await server.post(query, variables);
    expect([status, body.errors[0].extensions]).toEqual([400, { code: "BAD_USER_INPUT", argument }]);
    expect(body.errors[0].message).toContain(`a value of type ${type} is wanted`);
    expect(text).not.toContain("swordfish");
  });

  it("name the field that an input does not know, and the variable that is missing", async () => {
    const { body } = await server.post(filtered, { where: { knid: {} } });
    expect(body.errors[0].message).toContain('Field "knid" is not defined by type "ContributorWhere".');
    const missing = await server.post("query ($id: ID!) { node(id: $id) { id } }");
    expect([missing.status, missing.codes, missing.body.errors[0].message]).toEqual([
      400,
      ["BAD_USER_INPUT"],
      'Variable "$id" of type ID! is needed.',
    ]);
  });
});
