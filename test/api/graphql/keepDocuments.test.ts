import type { ApolloServerPlugin } from "@apollo/server";
import { expect, it } from "vitest";
import { makeApollo } from "../../../src/api/graphql/apollo.ts";
import { ask } from "../../../src/api/graphql/ask.ts";
import type { Context } from "../../../src/domain/request/Context.ts";
import { plantedGraph, schema, silentLog } from "../../support/engines.ts";

it("documents are kept until others take their room, those that were asked last the longest", async () => {
  const graph = await plantedGraph("embedded");
  const apollo = makeApollo({ schema, log: silentLog, introspection: true });
  let reads = 0;
  const countReads: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({ parsingDidStart: async () => void (reads += 1) }),
  };
  apollo.addPlugin(countReads);
  await apollo.start();
  const isRead = async (query: string) => {
    const before = reads;
    expect((await ask(apollo, graph, { query })).data).toEqual({ __typename: "Query" });
    return reads > before;
  };
  const long = (name: string) => `query ${name} { __typename }`.padEnd(10_000);
  for (let at = 0; at < 25; at += 1) expect(await isRead(long(`d${at}`))).toBe(true);
  expect(await isRead(long("d0"))).toBe(false);
  expect(await isRead(long("d25"))).toBe(true);
  const again: boolean[] = [];
  for (const name of ["d0", "d2", "d3", "d25", "d1"]) again.push(await isRead(long(name)));
  expect(again).toEqual([false, false, false, false, true]);
});
