import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareGraph } from "../../src/intake/seeds/prepareGraph.ts";
import { modelVersion } from "../../src/model/modelVersion.ts";
import { freshFolder } from "../support/program.ts";
import { contentIn, embedded, killedAt, load, partOf, storedVersion, wholeRun, within } from "./migrating.ts";

const rounds = process.env["TEST_LONG"] === undefined ? 1 : 40;
const everyRound = Array.from({ length: rounds }, (_none, round) => round);

// On Neo4j: test/writing/upgrade.test.ts, whose server has planned the statements by then.
describe("a process that is killed while it migrates a graph of an earlier version", () => {
  const folder = freshFolder();
  const before = path.join(folder, "before");
  let whole: Awaited<ReturnType<typeof wholeRun>>;

  beforeAll(async () => {
    await within(embedded(before), load);
    const data = path.join(folder, "whole");
    await cp(before, data, { recursive: true });
    whole = await wholeRun(embedded(data));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(everyRound)(
    "leaves the old graph or the new one, and the next start makes it the new one: round %i",
    async (round) => {
      const data = path.join(folder, `round-${round}`);
      let wasAtWork = false;
      // Where the machine has become faster since the whole run was timed, the first is killed sooner.
      for (let ms = partOf(whole.wholeMs, round, rounds); !wasAtWork && ms > 50; ms = round === 0 ? ms / 2 : 0) {
        await rm(data, { recursive: true, force: true });
        await cp(before, data, { recursive: true });
        wasAtWork = await killedAt(embedded(data), ms);
      }
      if (round === 0) expect(wasAtWork).toBe(true);
      expect([0, modelVersion]).toContain(await storedVersion(embedded(data)));
      await within(embedded(data), (graph) => prepareGraph(graph, []));
      expect(await contentIn(embedded(data))).toEqual(whole.migrated);
    },
  );
});
