import { describe, expect, it } from "vitest";
import { type Answer, askPlanted, type EngineName, imageOfSeeds, oneEngine } from "../../support/engines.ts";
import { heldBySeeds } from "../../support/overlapCounts.ts";

const matrixQuery = `query ($rows: HolderKind!, $columns: ItemKind, $value: MatrixValue, $order: MatrixOrder, $scope: EvidenceScope) {
  matrix(rows: $rows, columns: $columns, value: $value, order: $order, scope: $scope) {
    rows { ... on Contributor { id name } ... on Contribution { id } ... on Instrument { id } }
    columns { ... on Principle { id label } ... on Instrument { id } }
    rowIndex columnIndex values extents
    method { text holders items links references }
  }
}`;

/** Cells by the ids of their row and column. */
function cellsOf({ rows, columns, rowIndex, columnIndex, values }: Answer["data"]): Map<string, number> {
  return new Map(
    values.map((value: number, i: number) => [`${rows[rowIndex[i]].id} ${columns[columnIndex[i]].id}`, value]),
  );
}

function cellsOfSeeds(held: Map<string, Map<string, number>>): Map<string, number> {
  return new Map([...held].flatMap(([row, items]) => [...items].map(([item, times]) => [`${row} ${item}`, times])));
}

function asking(engine: EngineName) {
  return async (variables: Record<string, unknown>) => {
    const { data, errors } = await askPlanted(engine, matrixQuery, variables);
    expect(errors).toBeUndefined();
    return data.matrix;
  };
}

describe.each(oneEngine)("matrix on %s", (engine) => {
  const ask = asking(engine);

  it("holds every count of the seeds in its cell, by name", async () => {
    const found = await ask({ rows: "CONTRIBUTOR" });
    const held = await heldBySeeds("Contributor", "Mention");
    expect(cellsOf(found)).toEqual(cellsOfSeeds(held));
    expect(found.extents).toEqual(found.rows.map(() => "FULL"));
    expect(found.columns.length).toBe(25);
    const names = found.rows.map(({ name }: Answer["data"]) => name);
    expect(names).toEqual(names.toSorted());
    const cited = await ask({ rows: "CONTRIBUTION", columns: "INSTRUMENTS" });
    expect(cellsOf(cited)).toEqual(cellsOfSeeds(await heldBySeeds("Contribution", "Citation")));
  });

  it("says presence and shares", async () => {
    const held = await heldBySeeds("Contribution", "Mention");
    const present = await ask({ rows: "CONTRIBUTION", value: "PRESENT" });
    expect(cellsOf(present)).toEqual(new Map([...cellsOfSeeds(held).keys()].map((cell) => [cell, 1])));
    const shares = cellsOf(await ask({ rows: "CONTRIBUTION", value: "SHARE_OF_MENTIONS" }));
    for (const [row, items] of held) {
      const total = [...items.values()].reduce((sum, times) => sum + times, 0);
      for (const [item, times] of items) expect(shares.get(`${row} ${item}`)).toBeCloseTo(times / total, 12);
    }
  });

  it("counts per thousand words, and says where words had to be estimated", async () => {
    const scope = { process: { eq: "wgec-2016" }, contributorKind: { eq: "STATE" } };
    const found = await ask({ rows: "CONTRIBUTION", value: "PER_THOUSAND_WORDS", scope });
    const { nodes } = await imageOfSeeds();
    const texts = nodes.flatMap(({ label, properties }) =>
      label === "Passage" && properties["voice"] === "CONTRIBUTOR" && properties["text"] !== null
        ? [properties["text"] as string]
        : [],
    );
    const words = texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0), 0);
    const times = (await heldBySeeds("Contribution", "Mention")).get("contribution:wgec-2016/canada")!;
    const cell = (item: string) => cellsOf(found).get(`contribution:wgec-2016/canada ${item}`)!;
    for (const [item, count] of times) expect(cell(item) / ((count * 1_000) / words)).toBeCloseTo(1, 1);
    expect(found.method.text).not.toContain("estimated");
    const all = await ask({ rows: "CONTRIBUTION", value: "PER_THOUSAND_WORDS" });
    expect(all.method.text).toContain("The texts of 4 contributions are not distributed");
  });
});

describe.each(oneEngine)("orders of a matrix on %s", (engine) => {
  const ask = asking(engine);

  it("has a row for each instrument that was read, in full or in part, and none for others", async () => {
    const found = await ask({ rows: "INSTRUMENT" });
    const { edges } = await imageOfSeeds();
    const read = edges.filter(({ type, from }) => type === "READ_FOR" && from === "Instrument");
    const extents = new Map(read.map(({ source, properties }) => [source, properties["extent"]]));
    expect(new Map(found.rows.map(({ id }: Answer["data"], row: number) => [id, found.extents[row]]))).toEqual(extents);
    const stated = edges.filter(({ type, from }) => type === "ENSHRINES" && from === "Instrument");
    const locators = stated.map(({ source, target, properties }): [string, number] => [
      `${source} ${target}`,
      (properties["locators"] as string[]).length,
    ]);
    expect(cellsOf(found)).toEqual(new Map(locators));
  });
  it.each(["NAME", "GROUP", "TOTAL", "SIMILARITY"])("in the order of %s holds the same cells", async (order) => {
    const { data, errors } = await askPlanted(engine, matrixQuery, { rows: "INSTRUMENT", order });
    expect(errors).toBeUndefined();
    const { data: other } = await askPlanted(engine, matrixQuery, { rows: "INSTRUMENT" });
    expect(cellsOf(data.matrix)).toEqual(cellsOf(other.matrix));
    expect(data.matrix.rows.length).toBe(other.matrix.rows.length);
    expect(data.matrix.method.references.join().includes("Bar-Joseph")).toBe(order === "SIMILARITY");
  });

  it("says of each cell what is known", async () => {
    const { data } = await askPlanted(
      engine,
      `{ matrix(rows: CONTRIBUTOR) {
        rows { ... on Contributor { key } } columns { ... on Principle { key } } rowIndex columnIndex
        first: reading(row: 0, column: 0) wrong: reading(row: 0, column: 1)
      } }`,
    );
    const { rowIndex, columnIndex, first, wrong } = data.matrix;
    const inRow = new Set(columnIndex.filter((_: number, i: number) => rowIndex[i] === 0));
    expect([first, wrong]).toEqual([0, 1].map((column) => (inRow.has(column) ? "PRESENT" : "READ_NOT_FOUND")));
    const { errors } = await askPlanted(engine, `{ matrix(rows: CONTRIBUTOR) { reading(row: 99, column: 0) } }`);
    expect(errors?.[0].extensions).toEqual({ code: "BAD_USER_INPUT", argument: "row" });
  });
});
