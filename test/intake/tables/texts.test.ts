import { describe, expect, it } from "vitest";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { emptyGraph } from "../../support/engines.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

const graph = await emptyGraph("embedded");

function dryRun(content: string | Uint8Array, mapping = "{}") {
  const options = { scheme: "rights", dryRun: true, mapping: fileWith(mapping, "mapping.yaml") };
  return importTable(graph, fileWith(content), options);
}

describe("the separator", () => {
  const rows = ["A", "B", "C", "D"].map((title) => `${title},Acme,BUSINESS,p1; p2; p3; p4,p1; p2; p3; p4`);
  const table = ["contribution,contributor,kind,P,Q", ...rows].join("\n");

  it.each([
    ["a title without any above lists in cells", `Our table\n${table}`],
    ["a title with another one", `Our table; first; second; third; fourth; fifth; sixth; seventh\n${table}`],
    ["headings in quotes", table.replace("contribution,contributor", '"contribution","contributor"')],
  ])("is found by the row of headings: %s", async (_what, text) => {
    const report = await dryRun(text);
    expect(report).toMatchObject({ form: "UTF-8, separated by commas", refused: 0, documents: 4 });
  });

  it("is what most lines have evenly where no heading is known, and the refusal names it", async () => {
    const unknown =
      `Our table, with notes, and more, and more\n${table.replace("contribution", "document")}`.replaceAll(",", "|");
    await expect(dryRun(unknown)).rejects.toThrow(
      'no heading "contribution" in its first 10 rows; it was read as UTF-8, separated by bars',
    );
  });

  it("is what the mapping says", async () => {
    const bars = table.replaceAll(",", "^");
    expect(await dryRun(bars, 'separator: "^"')).toMatchObject({ form: 'UTF-8, separated by "^"', refused: 0 });
    await expect(dryRun(table, 'separator: ";"')).rejects.toThrow("separated by semicolons");
    await expect(dryRun(table, "separator: comma")).rejects.toThrow(/"comma" is not one character that stands between/);
  });
});

describe("the encoding", () => {
  const table = "contribution,contributor,kind,P\nDéclaration,Acmé,BUSINESS,§ 1\nÀ nous,Acmé,BUSINESS,§ 2";
  const stray = Buffer.from(table);
  stray.set([0xe9], stray.indexOf("1\n"));

  it("of UTF-8 with a stray byte is not guessed: the byte is named with its line", async () => {
    await expect(dryRun(stray)).rejects.toThrow(
      /line 2: byte 32 of the line \(E9\) is not UTF-8, and the rest of the file is/,
    );
    await expect(dryRun(Buffer.concat([Buffer.from("\uFEFF"), stray]))).rejects.toThrow(/line 2: byte 32/);
    const cut = Buffer.concat([Buffer.from(table), Buffer.from([0xc3])]);
    await expect(dryRun(cut)).rejects.toThrow(/line 3: byte \d+ of the line \(C3\)/);
  });

  it("of Windows-1252 stays what it is where two letters look like one of UTF-8", async () => {
    const rows = Array.from({ length: 9 }, (_, n) => `É» Déclaration ${n},Acmé,BUSINESS,1`).join("\n");
    const latin = Buffer.from(
      `contribution,contributor,kind,P\n${rows.replaceAll(/É»(?! Déclaration 0)/g, "É")}`,
      "latin1",
    );
    expect(await dryRun(latin)).toMatchObject({ form: "Windows-1252, separated by commas", refused: 0 });
  });
});
