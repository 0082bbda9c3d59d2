import { parse } from "graphql";
import { expect, it } from "vitest";
import { KeptDocuments } from "../../../src/api/graphql/KeptDocuments.ts";

it("documents are kept until others take their room, those that were asked last the longest", async () => {
  const kept = new KeptDocuments();
  const document = (name: string) => parse(`{ ${name.padEnd(9_996)} }`);
  for (let at = 0; at < 25; at += 1) await kept.set(`d${at}`, document(`d${at}`));
  expect(await kept.get("d0")).toBeDefined();
  await kept.set("d25", document("d25"));
  const known = await Promise.all(["d0", "d1", "d2", "d25"].map(async (key) => (await kept.get(key)) !== undefined));
  expect(known).toEqual([true, false, true, true]);
  await kept.set("d25", document("again"));
  expect(await kept.get("d2")).toBeDefined();
});
