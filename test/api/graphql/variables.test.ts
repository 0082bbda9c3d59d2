import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../../support/engines.ts";
import { type HostileServer, serverOver } from "../../support/hostileServer.ts";

let server: HostileServer;

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("variables", () => {
  it.each([
    [5_001, { ids: Array.from({ length: 5_000 }, (_, at) => `principle:x${at}`) }],
    [30_001, { ids: Array.from({ length: 30_000 }, (_, at) => at) }],
    [5_003, { ids: ["principle:openness"], more: Array.from({ length: 5_000 }, () => ({})) }],
  ])("are refused where they hold %i values, before anything looks at them", async (_count, variables) => {
    const { status, codes, body } = await server.post("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", variables);
    const sentence = "The variables hold more than 5000 values. Ask for fewer at a time.";
    expect([status, codes, body.errors[0].message]).toEqual([400, ["BAD_USER_INPUT"], sentence]);
    // Nobody cites what was refused.
    expect(body.extensions.question).toBeUndefined();
  });

  it("are refused where they hold too many values, also of a document that was answered before", async () => {
    const query = "query ($given: MentionWhere) { mentions(first: 1, where: $given) { totalCount } }";
    const contributor = { in: Array.from({ length: 1_000 }, (_, at) => `x${at}`) };
    const statusOf = async (given: object) => (await server.post(query, { given })).status;
    expect([await statusOf({}), await statusOf({ contributor })]).toEqual([200, 200]);
    expect(await statusOf({ or: Array.from({ length: 5 }, () => ({ contributor })) })).toBe(400);
  });

  it("may hold as many values as filters may name", async () => {
    const names = { in: Array.from({ length: 1_000 }, (_, at) => `x${at}`) };
    const given = { contributor: names, principle: names, contribution: names };
    const query = "query ($given: MentionWhere) { mentions(first: 1, where: $given) { totalCount } }";
    const { status, body } = await server.post(query, { given });
    expect([status, body.data]).toEqual([200, { mentions: { totalCount: 0 } }]);
  });

  it.each([
    ["names of fields", "MentionWhere", Object.fromEntries(Array.from({ length: 4_900 }, (_, i) => [`f${i}`, i]))],
    ["values of a list", "[MentionOrder!]", Array.from({ length: 4_900 }, (_, i) => `X${i}`)],
  ])("are refused for the first of very many wrong %s, in little time", async (_what, type, given) => {
    const argument = type === "MentionWhere" ? "where" : "orderBy";
    const before = process.cpuUsage();
    const query = `query ($given: ${type}) { mentions(first: 1, ${argument}: $given) { totalCount } }`;
    const { status, codes } = await server.post(query, { given });
    expect([status, codes]).toEqual([400, ["BAD_USER_INPUT"]]);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(250);
  });
});
