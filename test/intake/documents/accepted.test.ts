import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { productSeeds } from "../../../src/intake/seeds/productSeeds.ts";
import type { SeedModel } from "../../../src/sources/seeds/modelOf.ts";
import { apollo, emptyGraph, engines } from "../../support/engines.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { edit, ingested, newFolder, removeFolders } from "./ingested.ts";

removeFolders();

const item = "{ ... on Principle { key } }";
const question = `{
  overlap(a: "contribution:wgec-2016/norway", b: "contribution:wgec-2016/canada") { shared { item ${item} } }
  matrix(rows: CONTRIBUTION) { rows { ... on Contribution { key } } columns ${item} rowIndex columnIndex values }
  prevalence(groupBy: [ALL]) { rows { item ${item} present } }
}`;
interface Answer {
  overlap: { shared: { item: { key: string } }[] };
  matrix: { rows: { key: string }[]; columns: { key: string }[]; rowIndex: number[]; columnIndex: number[] };
  prevalence: { rows: { item: { key: string }; present: number }[] };
}

/** Principles of Norway's row that have a number. */
function heldIn({ rows, columns, rowIndex, columnIndex }: Answer["matrix"]): string[] {
  const norway = rows.findIndex(({ key }) => key === "wgec-2016/norway");
  return columnIndex.filter((_column, at) => rowIndex[at] === norway).map((column) => columns[column]!.key);
}

/** What the seeds and the paper say, before and after a person accepted; read once for all engines. */
let proposedModel: SeedModel;
let acceptedModel: SeedModel;
beforeAll(async () => {
  const out = newFolder();
  const { evidence } = await ingested(out);
  proposedModel = await modelIn(productSeeds, out);
  // Norway gave in Canada's paper: what rules read in it is accepted but for what they left without a stance.
  edit(evidence, (text) =>
    text.replaceAll(/status: PROPOSED(?=[^{}]*stance: AFFIRMS)|(?<=stance: AFFIRMS[^{}]*status: )PROPOSED/g, (old) =>
      old.replace("PROPOSED", "ACCEPTED"),
    ),
  );
  acceptedModel = await modelIn(productSeeds, out);
});

describe.each(engines)("a paper that was taken in and planted on %s", (engine) => {
  it("stands in overlap, matrix and prevalence with what a person accepted, and with nothing before", async () => {
    const graph = await emptyGraph(engine);
    const planted = async (model: SeedModel): Promise<Answer> => {
      await plant(graph, model);
      const { data, errors } = await ask(apollo, graph, { query: question }, 60_000);
      expect(errors).toBeUndefined();
      return data as never;
    };
    const proposed = await planted(proposedModel);
    expect([proposed.overlap.shared, heldIn(proposed.matrix)]).toEqual([[], []]);
    const accepted = await planted(acceptedModel);
    const held = heldIn(accepted.matrix);
    expect(held.length).toBeGreaterThan(5);
    expect(accepted.overlap.shared.length).toBeGreaterThan(5);
    expect(held).toEqual(expect.arrayContaining(accepted.overlap.shared.map((one) => one.item.key)));
    const more = accepted.prevalence.rows.filter(
      ({ present }, at) => present === proposed.prevalence.rows[at]!.present + 1,
    );
    expect(more.map((row) => row.item.key)).toEqual(held.toSorted((a, b) => (a < b ? -1 : 1)));
    await graph.close();
  });
});
