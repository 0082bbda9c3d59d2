import vm from "node:vm";
import { expect, it } from "vitest";
import { collectSooner, underOptionsOfStart } from "../../src/threads/collectSooner.ts";

it("what V8 compiled is taken back at the next start, though it was kept while V8 was to collect sooner", async () => {
  // V8 knows what it compiled before: only words that it never saw show whether it takes this. It looks at their number alone.
  const script = new vm.Script("function a() { return 1; } a();");
  const [underOther, kept] = await collectSooner(async () => [
    script.createCachedData(),
    underOptionsOfStart(() => script.createCachedData()),
  ]);
  const isTaken = (words: string, cachedData: Buffer) => !new vm.Script(words, { cachedData }).cachedDataRejected;
  expect(isTaken("function b() { return 1; } b();", underOther!)).toBe(false);
  expect(isTaken("function c() { return 1; } c();", kept!)).toBe(true);
});
