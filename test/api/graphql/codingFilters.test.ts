import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { apollo, emptyGraph, oneEngine } from "../../support/engines.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";

const evidence = "contributions/2016-forum-atlantis/evidence.yaml";

// The product's seeds say neither when something was coded nor how sure a rule was.
describe.each(oneEngine)("filters on how evidence was coded, on %s", (engine) => {
  it("find what was coded in a time, with a certainty, and documents that were read for a scheme", async () => {
    const directory = await seedDirectory({ [evidence]: ["explicit: true }", "explicit: true, confidence: 0.7 }"] });
    const graph = await emptyGraph(engine);
    await plant(graph, await modelIn(directory));
    rmSync(directory, { recursive: true });
    const counts = {
      codedThen: 'mentions(first: 1, where: { codedAt: { from: "2026-01", to: "2026-12" } })',
      codedLater: 'mentions(first: 1, where: { codedAt: { from: "2027" } })',
      sure: "mentions(first: 1, where: { confidence: { from: 0.5, to: 0.95 } })",
      surer: "mentions(first: 1, where: { confidence: { from: 0.8 } })",
      unsaid: "citations(first: 1, where: { confidence: { isNull: true } })",
      read: 'contributions(first: 1, where: { scheme: { eq: "small" } })',
      notRead: 'contributions(first: 1, where: { not: { scheme: { eq: "small" } } })',
    };
    const query = `{ ${Object.entries(counts)
      .map(([name, list]) => `${name}: ${list} { totalCount }`)
      .join(" ")} }`;
    const { data, errors } = await ask(apollo, graph, { query }, 60_000);
    expect(errors).toBeUndefined();
    const found = Object.fromEntries(
      Object.entries(data as object).map(([name, { totalCount }]) => [name, totalCount]),
    );
    expect(found).toEqual({ codedThen: 1, codedLater: 0, sure: 1, surer: 0, unsaid: 1, read: 1, notRead: 0 });
    await graph.close();
  });
});
