import { expect, test } from "vitest";
import { makeApollo } from "../../../src/api/graphql/apollo.ts";
import { warmUp } from "../../../src/api/graphql/warmUp.ts";
import { plantedGraph, schema, silentLog } from "../../support/engines.ts";

test("what is asked once a start is over has an answer", async () => {
  const apollo = makeApollo({ schema, log: silentLog, introspection: true });
  await apollo.start();
  await expect(warmUp(apollo, await plantedGraph("embedded"), new AbortController().signal)).resolves.toBeUndefined();
});
