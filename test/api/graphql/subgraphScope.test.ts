import { describe, expect, it } from "vitest";
import { askPlanted, oneEngine } from "../../support/engines.ts";

const subgraph = `query ($seeds: [ID!]!, $depth: Int, $scope: EvidenceScope) {
  subgraph(seeds: $seeds, depth: $depth, scope: $scope) { links { sourceId targetId kind weight } }
}`;
const matrix = `query ($rows: HolderKind!, $columns: ItemKind!, $scope: EvidenceScope) {
  matrix(rows: $rows, columns: $columns, scope: $scope) {
    rows { ... on Node { id } } columns { ... on Node { id } } rowIndex columnIndex values
  }
}`;

interface Link {
  sourceId: string;
  targetId: string;
  kind: string;
  weight: number;
}

describe.each(oneEngine)("subgraph within a scope on %s", (engine) => {
  const linksOf = async (seeds: string[], scope: object | null, depth = 1) => {
    const { data, errors } = await askPlanted(engine, subgraph, { seeds, scope, depth });
    expect(errors).toBeUndefined();
    return data.subgraph.links as Link[];
  };

  it.each([
    ["PRINCIPLES", "HOLDS", {}],
    ["PRINCIPLES", "HOLDS", { process: { eq: "wgec-2016" } }],
    ["PRINCIPLES", "HOLDS", { stance: { in: ["OPPOSES", "QUALIFIES"] } }],
    ["INSTRUMENTS", "INVOKES", { process: { eq: "wgec-2016" }, voice: { in: ["CONTRIBUTOR", "QUESTION"] } }],
  ])("links who holds or cites %s as the matrix of the same scope counts it: %s %j", async (columns, kind, scope) => {
    for (const rows of ["CONTRIBUTOR", "CONTRIBUTION"]) {
      const { data } = await askPlanted(engine, matrix, { rows, columns, scope });
      const cells = data.matrix;
      const expected = cells.values.map((value: number, at: number) =>
        [cells.rows[cells.rowIndex[at]].id, cells.columns[cells.columnIndex[at]].id, value].join(" "),
      ) as string[];
      expect(expected.length).toBeGreaterThan(0);
      const held = new Set(cells.rowIndex.map((at: number) => cells.rows[at].id as string)) as Set<string>;
      const links = await linksOf([...held], scope);
      const found = links.filter((link) => link.kind === kind && held.has(link.sourceId));
      expect(found.map(({ sourceId, targetId, weight }) => [sourceId, targetId, weight].join(" ")).sort()).toEqual(
        expected.sort(),
      );
    }
  });

  it("shows what Canada opposes where opposition is asked, and nothing of other processes", async () => {
    const opposed = await linksOf(["contributor:canada"], { stance: { eq: "OPPOSES" } });
    expect(opposed.filter(({ kind }) => kind === "HOLDS").map(({ targetId }) => targetId)).toContain(
      "principle:sovereignty",
    );
    const far = await linksOf(["contributor:canada"], { process: { eq: "wgec-2016" } }, 4);
    const papers = far.filter(({ kind }) => kind === "SUBMITTED").map(({ targetId }) => targetId);
    expect(papers.length).toBeGreaterThan(1);
    expect(papers.filter((id) => !id.startsWith("contribution:wgec-2016/"))).toEqual([]);
  });

  it("refuses a scheme that there is not", async () => {
    const { errors } = await askPlanted(engine, subgraph, {
      seeds: ["contributor:canada"],
      scope: { scheme: "concordanc" },
    });
    expect(errors?.[0]).toMatchObject({ path: ["subgraph"], extensions: { code: "BAD_USER_INPUT" } });
  });
});
