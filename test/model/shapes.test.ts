import { expect, it } from "vitest";
import { edgeSorts, sortsDeclaredBy } from "../../src/model/edges.ts";
import { modelVersion } from "../../src/model/modelVersion.ts";
import { labels, shapes } from "../../src/model/shapes.ts";
import { fingerprintOf, fingerprintOfEdge } from "../../src/writing/fingerprints.ts";
import { digestOf } from "../../src/text/digestOf.ts";
import { imageOfSeeds } from "../support/engines.ts";
import { modelIn } from "../support/planting.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

it("every node has all columns of its label and no others, and knows those that answers need", async () => {
  const { nodes } = await imageOfSeeds();
  expect(new Set(nodes.map(({ label }) => label)).size).toBe(labels.length);
  for (const { id, label, properties } of nodes) {
    const { columns, needed } = shapes[label];
    expect({ id, columns: Object.keys(properties).sort() }).toEqual({ id, columns: columns.toSorted() });
    expect({ id, missing: needed.filter((name) => properties[name] == null) }).toEqual({ id, missing: [] });
  }
});

it("every relationship is declared by the record that it belongs to", async () => {
  const { nodes, model } = await imageOfSeeds();
  for (const { label, edges } of nodes) for (const { sort } of edges) expect(sortsDeclaredBy(label)).toContain(sort);
  for (const { sort } of model.edges) expect(sort.by).toBe("itself");
  expect(edgeSorts.length).toBe(30);
});

it("a change of what the graph holds of the same files is another version of the model", async () => {
  const { nodes, edges } = await modelIn(await seedDirectory());
  const states = [...nodes.map(fingerprintOf), ...edges.map(fingerprintOfEdge)].sort();
  // Where this digest changes, modelVersion rises, and src/writing/migrations.ts says how graphs of the version before get there.
  expect([modelVersion, digestOf(states.join())]).toEqual([5, "89b69f952e978be8"]);
});
