import { pino } from "pino";
import { expect, it } from "vitest";
import { prepareUntilDone } from "../../../src/api/http/prepareUntilDone.ts";
import { Readiness } from "../../../src/api/http/Readiness.ts";
import { translateGrafeoError } from "../../../src/graph/grafeoErrors.ts";
import { counting, emptyGraph } from "../../support/engines.ts";

it("a disk that is full at the start is why nothing is answered yet", async () => {
  const graph = await emptyGraph("embedded");
  const noRoom = () => Promise.reject(translateGrafeoError(new Error("No space left on device (os error 28)")));
  const [readiness, stopped] = [new Readiness(), new AbortController()];
  const log = pino({ level: "silent" });
  const preparation = { seedDirectories: [], readiness, log, planted: async () => undefined };
  const done = prepareUntilDone(
    { graph: { ...counting(graph), ensureSchema: noRoom }, ...preparation },
    stopped.signal,
  );
  await expect.poll(() => readiness.reason, { timeout: 10_000 }).toBe("there is no room left on the disk of the graph");
  stopped.abort();
  await done;
  await graph.close();
});
