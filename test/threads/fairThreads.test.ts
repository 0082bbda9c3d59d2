import { afterAll, expect, it } from "vitest";
import type { ConversionJob } from "../../src/sources/documents/formats/convert.ts";
import { FairThreads } from "../../src/threads/FairThreads.ts";

const threads = new FairThreads<ConversionJob | null>(2, {
  program: "sources/documents/formats/convertWorker.ts",
  heapMb: 512,
  tooLate: () => new Error("too late"),
});
afterAll(() => threads.close());

const html = (paragraphs: number): ConversionJob => ({
  format: "HTML",
  bytes: Buffer.from("<p>We must act.</p>".repeat(paragraphs)),
});
/** Programs of threads are joined before the first starts. */
const joinedMs = 50_000;
const amplyMs = 10_000;

it("one client never has both of two threads: another is answered while its first question is worked on", async () => {
  await Promise.all(["a", "b"].map((whose) => threads.ask(html(1), joinedMs, whose)));
  const ends: string[] = [];
  const ask = (whose: string, paragraphs: number) =>
    threads.ask(html(paragraphs), amplyMs, whose).then(() => ends.push(whose));
  await Promise.all([ask("many", 30_000), ask("many", 1), ask("one", 1)]);
  expect(ends).toEqual(["one", "many", "many"]);
});

it("a job that its thread falls over takes no other with it: the next one gets a thread that lives", async () => {
  const faults = ["a", "b"].map((whose) => expect(threads.ask(null, amplyMs, whose)).rejects.toThrow("null"));
  const next = ["c", "d", "e", "f"].map((whose) => threads.ask(html(1), amplyMs, whose));
  await Promise.all(faults);
  expect(await Promise.all(next)).toMatchObject(next.map(() => ({ text: "We must act.\n" })));
});
