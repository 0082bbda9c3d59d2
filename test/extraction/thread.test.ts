import { afterAll, expect, it } from "vitest";
import { ReadingThread } from "../../src/extraction/ReadingThread.ts";
import { canada, read, vocabulary } from "./reader.ts";

const thread = new ReadingThread(vocabulary);
const amplyMs = 20_000;
afterAll(() => thread.close());

it("reads in its own thread what is read in this one", async () => {
  const [analysis, resolved] = await Promise.all([
    thread.analyse(canada, { language: "en", process: "wgec-2016" }, amplyMs),
    thread.resolve("article 19 of the UDHR", amplyMs),
  ]);
  expect(analysis).toEqual(read(canada));
  expect(resolved).toMatchObject([{ instrument: "udhr", status: "RESOLVED" }]);
});

it("gives up on a text that takes too long, and reads the next one", async () => {
  const long = thread.analyse(canada.repeat(15), { language: "en" }, 20);
  const next = thread.resolve("the UDHR", amplyMs);
  await expect(long).rejects.toMatchObject({ kind: "TIMEOUT" });
  expect(await next).toMatchObject([{ instrument: "udhr" }]);
});

it("does not begin with a text whose time was spent waiting", async () => {
  const first = thread.analyse(canada.repeat(10), { language: "en" }, amplyMs);
  const late = thread.resolve("the UDHR", 1);
  await expect(late).rejects.toMatchObject({ kind: "TIMEOUT" });
  expect((await first).passages.length).toBeGreaterThan(100);
});

it("reads its first text with signs beyond Latin-1 about as fast as any", async () => {
  const fresh = new ReadingThread(vocabulary);
  await fresh.resolve("nothing", amplyMs);
  const [citation] = await fresh.resolve("😀 see paragraphs 69-71 of the Tunis Agenda", 2_000);
  await fresh.close();
  expect(citation).toMatchObject({ instrument: "tunis-agenda", rangeText: "paragraphs 69-71" });
});
