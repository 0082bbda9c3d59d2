import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/cli/importReport.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { emptyGraph } from "../../support/engines.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

const graph = await emptyGraph("embedded");

/** Long tables must say it; of wide ones their cells do. */
const extent = "PARTIAL" as const;

function dryRun(text: string | Uint8Array, mapping = "{}", name = "coding.csv") {
  const options = { scheme: "rights", dryRun: true, extent, mapping: fileWith(mapping, "mapping.yaml") };
  return importTable(graph, fileWith(text, name), options);
}

async function principlesOf(text: string, mapping?: string) {
  const { shape, principleNames, refusals } = await dryRun(text, mapping);
  expect(refusals).toEqual([]);
  return [shape, ...principleNames.map(({ group, label }) => (group === "" ? label : `${group}: ${label}`))];
}

describe("the report", () => {
  it("names the principles by their groups, and those that are new", async () => {
    const at = await emptyGraph("embedded");
    const one = fileWith(",,,Rights,\ncontribution,contributor,kind,Privacy,Speech\nA,Acme,BUSINESS,1,1");
    const first = importReport(await importTable(at, one, { scheme: "rights", source: "S" }));
    expect(first).toContain("principles, all new:\n  Rights: Privacy, Speech\n");
    const more = fileWith(",,,Rights,,Net\ncontribution,contributor,kind,Privacy,Speech,Access\nA,Acme,BUSINESS,1,1,1");
    const second = importReport(await importTable(at, more, { scheme: "rights", source: "S" }));
    expect(second).toContain("principles:\n  Rights: Privacy, Speech\n  Net: Access (new)\n");
  });

  it("names at most fifty, and those without any filled cell", async () => {
    const labels = Array.from({ length: 60 }, (_, n) => `P${n + 1}`);
    const rows = `contribution,contributor,kind,${labels.join()}\nA,Acme,BUSINESS,1${",".repeat(59)}`;
    const report = importReport(await dryRun(rows));
    expect(report).toContain("P49, P50\n  and 10 more\nprinciples without any filled cell: P2, P3");
  });
});

describe("a principle of a long table", () => {
  const rowsOf = (...groups: string[]) => [
    "contribution,contributor,kind,group,principle,locator",
    ...groups.map((group, n) => `A,Acme,BUSINESS,${group},Privacy,§ ${n}`),
  ];

  it.each([
    [
      ["Rights", ""],
      ["long", "Rights: Privacy"],
    ],
    [
      ["", "Rights", ""],
      ["long", "Rights: Privacy"],
    ],
    [
      ["", ""],
      ["long", "Privacy"],
    ],
    [
      ["A", "B", "C", "A"],
      ["long", "A: Privacy", "B: Privacy", "C: Privacy"],
    ],
    [
      ["Rights", "Net", "Rights"],
      ["long", "Rights: Privacy", "Net: Privacy"],
    ],
  ])("in the groups %j joins the one that is named", async (groups, named) => {
    expect(await principlesOf(rowsOf(...groups).join("\n"))).toEqual(named);
  });

  it.each([
    [["Rights", "Net", ""], 4],
    [["Rights", "", "Net"], 4],
    [["", "Rights", "Net"], 4],
  ])("in the groups %j is refused, because none of them is meant for sure", async (groups, row) => {
    const { refusals } = await dryRun(rowsOf(...groups).join("\n"));
    expect(refusals).toEqual([{ row, column: 5, value: "Privacy", reason: expect.stringContaining("several groups") }]);
  });

  it("is the same when the table is imported again", async () => {
    const at = await emptyGraph("embedded");
    const file = fileWith(rowsOf("", "Rights", "").join("\n"));
    const first = await importTable(at, file, { scheme: "rights", extent });
    expect(first).toMatchObject({ refused: 0, mentions: { created: 3 } });
    expect(await importTable(at, file, { scheme: "rights", extent })).toMatchObject({
      mentions: { created: 0, updated: 0, unchanged: 3 },
      dataVersion: first.dataVersion,
    });
  });
});

describe("sections of a transposed table", () => {
  const table = "contribution,A,B\ncontributor,Acme,Acme\nkind,PERSON,PERSON\nRIGHTS,,\nPrivacy,1,\nNET,,\nAccess,,1";

  it("are principles without a filled cell, which the report tells of", async () => {
    expect(await principlesOf(table)).toEqual(["transposed", "RIGHTS", "Privacy", "NET", "Access"]);
    expect(importReport(await dryRun(table))).toContain(
      "principles without any filled cell: RIGHTS, NET\n  if they are not principles, name them under `ignore` in a mapping file, or take such rows as groups with `sections: true`",
    );
  });

  it("are groups where the mapping says so", async () => {
    expect(await principlesOf(table, "sections: true")).toEqual(["transposed", "RIGHTS: Privacy", "NET: Access"]);
    const asked = dryRun("contribution,contributor,P\nA,Acme,1", "sections: true");
    await expect(asked).rejects.toThrow("which only transposed tables have; this one is wide");
  });
});
