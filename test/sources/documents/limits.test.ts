import { deflateSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { FairThreads } from "../../../src/threads/FairThreads.ts";
import type { ConversionJob } from "../../../src/sources/documents/formats/convert.ts";
import { pdfFile } from "../../support/documents/pdfFile.ts";

// The thread of conversions within limits that are soon met.
const threads: FairThreads<ConversionJob>[] = [];
function threadWithin(heapMb: number, growthMb: number): FairThreads<ConversionJob> {
  const thread = new FairThreads<ConversionJob>(1, {
    program: "sources/documents/formats/convertWorker.ts",
    heapMb,
    tooLate: () => new Error("too late"),
    growth: { mb: growthMb, tooLarge: () => new Error("too large") },
  });
  threads.push(thread);
  return thread;
}
afterAll(() => Promise.all(threads.map((thread) => thread.close())));

const wide: ConversionJob = { format: "HTML", bytes: Buffer.from(`<html>${"<p>We must act.</p>".repeat(100_000)}`) };
const small: ConversionJob = { format: "HTML", bytes: Buffer.from("<p>We must act.</p>") };
const amplyMs = 50_000;

it("a document that takes too long is given up, and the next one is read", async () => {
  const thread = threadWithin(512, 4_096);
  expect(await thread.ask(small, amplyMs)).toMatchObject({ text: "We must act.\n" });
  await expect(thread.ask(wide, 20)).rejects.toThrow("too late");
  expect(await thread.ask(small, amplyMs)).toMatchObject({ text: "We must act.\n" });
});

it("who sends many documents waits behind his own: others come after one of them", async () => {
  const thread = threadWithin(512, 4_096);
  const turns: string[] = [];
  const ask = (whose: string) => thread.ask(small, amplyMs, whose).then(() => turns.push(whose));
  await Promise.all(["many", "many", "many", "one", "many", "other"].map(ask));
  expect(turns).toEqual(["many", "one", "other", "many", "many", "many"]);
});

it("a document whose time was spent waiting leaves the line then", async () => {
  const thread = threadWithin(512, 4_096);
  const turns: string[] = [];
  const first = thread.ask(wide, amplyMs).then(() => turns.push("first"));
  await expect(thread.ask(small, 20)).rejects.toThrow("too late");
  expect(turns).toEqual([]);
  await first;
});

it("a document that fills the heap ends its thread and no more", async () => {
  const thread = threadWithin(40, 4_096);
  await expect(thread.ask(wide, amplyMs)).rejects.toMatchObject({ code: "ERR_WORKER_OUT_OF_MEMORY" });
  expect(await thread.ask(small, amplyMs)).toMatchObject({ text: "We must act.\n" });
});

it("a PDF that unpacks beyond all measure is given up before it has taken the memory", async () => {
  const content = deflateSync(Buffer.alloc(300_000_000, " "), { level: 1 }).toString("latin1");
  const page = pdfFile([[]]).toString("latin1");
  const bomb = page.replace(
    /8 0 obj[^]*?endobj/,
    () => `8 0 obj\n<< /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj`,
  );
  const job: ConversionJob = { format: "PDF", bytes: Buffer.from(bomb, "latin1") };
  await expect(threadWithin(512, 100).ask(job, amplyMs)).rejects.toThrow("too large");
});
