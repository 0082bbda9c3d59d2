import { afterAll, beforeAll, expect, it } from "vitest";
import type { Graph } from "../../src/graph/Graph.ts";
import { columnsOf, type TableName } from "../../src/snapshot/columnsOf.ts";
import { readSnapshot } from "../../src/snapshot/readSnapshot.ts";
import { rowAt } from "../../src/snapshot/rowAt.ts";
import type { SnapshotParts } from "../../src/snapshot/Snapshot.ts";
import { Texts } from "../../src/snapshot/Texts.ts";
import { counting, emptyGraph } from "../support/engines.ts";
import { modelIn, nothing, plant } from "../support/planting.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

let graph: Graph & { asked: string[] };

beforeAll(async () => (graph = counting(await emptyGraph("embedded"))));
afterAll(() => graph.close());

/** A contribution of this key, and all that it rests on, with a principle of its own. */
async function contributions(key: string) {
  const principle = key.split("/")[1]!;
  return modelIn(
    await seedDirectory({
      "contributions/2016-forum-atlantis/evidence.yaml": ["key: forum/atlantis", `key: ${key}`],
      "principles.yaml": [
        "key: openness\n    labels",
        `key: ${principle}\n    labels: { en: Other }\n    definition: Other words of ${principle}.\n  - key: openness\n    labels`,
      ],
    }),
  );
}

const read = (before?: SnapshotParts) => readSnapshot((asked, params) => graph.read(asked, params), "1", before);

/** All that a snapshot says, whatever numbers it gives to words and values. */
function saidBy(parts: SnapshotParts) {
  const { tables, links, linkColumns, search } = parts;
  const rows = (Object.keys(columnsOf) as TableName[]).map((name) =>
    Array.from({ length: tables[name].count }, (_none, row) => {
      const said = rowAt(parts, name, row);
      expect(tables[name].index.rowOf(said.id)).toBe(row);
      return said;
    }),
  );
  const words = new Texts(search.wordBytes, search.wordOffsets, search.wordNulls);
  const spoken = Array.from(search.spoken, (word) => `${search.wordLanguages[word]} ${words.at(word)}`);
  const postings = Array.from(search.wordLanguages, (language, word) => {
    const [from, to] = [search.postingStarts[word]!, search.postingStarts[word + 1]!];
    const [entries, counts] = [search.postingEntries.slice(from, to), search.postingCounts.slice(from, to)];
    return [`${language} ${words.at(word)}`, entries.join(), counts.join()];
  });
  const names = new Texts(search.termBytes, search.termOffsets, search.termNulls);
  const terms = Array.from({ length: search.termStarts.length - 1 }, (_none, term) => {
    const named = [...search.termWords.subarray(search.termStarts[term], search.termStarts[term + 1])];
    return [
      names.at(term),
      ...named.map((word) => `${search.wordLanguages[word]} ${words.at(word)}`).toSorted(),
    ].join();
  });
  const { thingStarts, entryNames, entryLanguages, entryStarts, entryNorms } = search;
  const filed = {
    thingStarts,
    entryNames,
    entryLanguages,
    entryStarts,
    entryNorms,
    spoken,
    terms: terms.toSorted(),
    postings: postings.map((one) => one.join(" ")).toSorted(),
  };
  return { rows, links, linkColumns, filed };
}

it("a snapshot that takes over what has not changed says the same as one that reads everything", async () => {
  await plant(graph, await contributions("forum/kappa"));
  await plant(graph, await contributions("forum/alpha"), {}, "alpha");
  const first = await read();
  // A contribution comes between the others, with a principle before theirs; then its stance changes, then it goes.
  const further = await contributions("forum/beta");
  await plant(graph, further, {}, "beta");
  graph.asked.splice(0);
  const second = await read(first);
  expect(graph.asked.filter((name) => /^snapshot\/(passages|mentions)$/.test(name))).toHaveLength(2);
  expect([first, second].map(({ tables }) => tables.contribution.count)).toEqual([2, 3]);
  expect(saidBy(second)).toEqual(saidBy(await read()));
  const changed = further.nodes.map((node) =>
    node.label === "Mention" ? { ...node, properties: { ...node.properties, stance: "REJECTS" } } : node,
  );
  await plant(graph, { ...further, nodes: changed }, {}, "beta");
  const third = await read(second);
  expect(saidBy(third).rows).not.toEqual(saidBy(second).rows);
  expect(saidBy(third)).toEqual(saidBy(await read()));
  await plant(graph, nothing, { prune: true }, "beta");
  const fourth = await read(third);
  expect(saidBy(fourth)).toEqual(saidBy(await read()));
  expect(saidBy(fourth)).toEqual(saidBy(first));
});
