import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { readPackage } from "../../../src/intake/packages/readPackage.ts";
import { emptyGraph } from "../../support/engines.ts";
import { folderOf } from "../../support/exporting.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";

let folder: string;
beforeAll(async () => {
  const graph = await emptyGraph("embedded");
  await plant(graph, await modelIn(await seedDirectory()));
  folder = await folderOf(graph);
});

it.each([
  ["contributions.csv", "Our view", "Our news"],
  ["evidence.csv", "ACCEPTED", "REJECTED"],
  ["texts/forum/atlantis.txt", "Openness", "Closeness"],
])("refuses %s where it is changed after it was measured", (file, from, to) => {
  const read = readPackage(folder);
  const walk = () => Array.from(read.documents, ({ textOf }) => textOf("forum/atlantis").length);
  const place = path.join(folder, file);
  const before = readFileSync(place, "utf8");
  expect(walk()).toEqual([expect.any(Number)]);
  writeFileSync(place, before.replace(from, to));
  expect(walk).toThrow(`${file} is not as it was exported`);
  writeFileSync(place, before);
  expect(walk()).toHaveLength(1);
});
