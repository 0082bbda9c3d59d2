import { beforeAll, describe, expect, it } from "vitest";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import type { ImportOptions } from "../../../src/intake/tables/ImportOptions.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { emptyGraph, imageOfSeeds } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { plant } from "../../support/planting.ts";

let graph: Graph;
let before: string[];
beforeAll(async () => {
  graph = await emptyGraph("embedded");
  await plant(graph, (await imageOfSeeds()).model);
  before = await contentOf(graph);
});

const long = "contribution,contributor,kind,date,principle,locator,stance\n";
const wide = "contribution,contributor,kind,date,Privacy,Access\n";

/** What a table says that cannot be taken, and the first refusal of it: row, column, value, reason. */
const tables: [what: string, text: string, refusal: [number, number, string, RegExp], more?: Partial<ImportOptions>][] =
  [
    [
      "a date that does not exist",
      `${long}A,Acme,BUSINESS,2014-02-30,P,§ 1,`,
      [2, 4, "2014-02-30", /not a date that exists; write 2014/],
    ],
    [
      "a kind that there is not",
      `${long}A,Acme,Bussiness,2014,P,§ 1,`,
      [2, 3, "Bussiness", /none of STATE,.*did you mean "BUSINESS"/],
    ],
    ["a new contributor of no kind", `${long}A,Acme,,2014,P,§ 1,`, [2, 2, "Acme", /no kind is given; add a column/]],
    [
      "a kind against the graph's",
      `${long}A,Canada,BUSINESS,2014,P,§ 1,`,
      [2, 3, "BUSINESS", /contradicts the graph, where Canada is STATE/],
    ],
    [
      "a contributor of two kinds",
      `${long}A,Acme,BUSINESS,,P,§ 1,\nB,Acme,PERSON,,P,§ 1,`,
      [3, 3, "PERSON", /contradicts row 2, column C, where Acme is BUSINESS/],
    ],
    [
      "a stance that there is not",
      `${long}A,Acme,BUSINESS,2014,P,§ 1,AFIRMS`,
      [2, 7, "AFIRMS", /none of AFFIRMS.*did you mean "AFFIRMS"/],
    ],
    ["a row without a principle", `${long}A,Acme,BUSINESS,2014,,§ 1,`, [2, 5, "", /names no principle/]],
    [
      "a heading of a long table that nobody knows",
      long.replace("kind", "kynd"),
      [1, 3, "kynd", /not a heading of a long table; did you mean "kind"/],
    ],
    [
      "a heading that stands twice",
      `${wide.trim()},kind\nA,Acme,BUSINESS,2014,1,1,STATE`,
      [1, 7, "kind", /stands twice/],
    ],
    [
      "a principle that stands twice",
      `${wide.trim()},Privacy\nA,Acme,BUSINESS,2014,1,1,1`,
      [1, 7, "Privacy", /stands twice/],
    ],
    [
      "two principles of one key",
      `${wide.trim()},Privacy!\nA,Acme,BUSINESS,2014,1,1,1`,
      [1, 7, "Privacy!", /same key as "Privacy"/],
    ],
    [
      "two groups of one key",
      `,,,,R & D,R D\n${wide.trim()}\nA,Acme,BUSINESS,2014,1,1`,
      [2, 6, "R D", /same key as "R & D" \(rights\.group\.r-d\)/],
    ],
    [
      "two principles of one spelling, longer than a key",
      `${wide.trim()},${"Word ".repeat(20)}A,${"WORD ".repeat(20)}A\nA,Acme,BUSINESS,2014,1,1,1,1`,
      [1, 8, expect.stringContaining("WORD") as unknown as string, /stands twice among the headings/],
    ],
    ["a row with too many cells", `${wide}A,Acme,BUSINESS,2014,1,1,1`, [2, 7, "1", /a column without a heading/]],
    ["a row with too few cells", `${wide}A,Acme,BUSINESS`, [2, 0, "", /3 cells where the headings have 6/]],
    ["a document without a title", `${wide},Acme,BUSINESS,2014,1,1`, [2, 1, "", /has no title/]],
    ["a document of nobody", `${wide}A,,BUSINESS,2014,1,1`, [2, 2, "", /"A" is of no contributor/]],
    [
      "a date of a transposed table",
      "contribution,A,B\ncontributor,Acme,Acme\nkind,BUSINESS,BUSINESS\ndate,2014,2014-13\nP,1,1",
      [4, 3, "2014-13", /not a date that exists/],
    ],
    [
      "a kind against another of a transposed table",
      "contribution,A,B\ncontributor,Acme,Acme\nkind,BUSINESS,PERSON\nP,1,1",
      [3, 3, "PERSON", /contradicts row 3, column B, where Acme is BUSINESS/],
    ],
    ["a table that names nobody", "contribution,P\nA,1\nB,1", [1, 0, "contributor", /missing among the headings/]],
    [
      "a transposed table that names nobody",
      "contribution,A,B\ndate,2014,\nP,1,1",
      [0, 1, "contributor", /add the row/],
    ],
    ["a table without documents", wide, [0, 0, "", /no document below its headings/]],
    [
      "a locator that is a text",
      `${wide}A,Acme,BUSINESS,2014,1,${"x".repeat(2_001)}`,
      [2, 6, `${"x".repeat(79)}…`, /2001 characters; a locator has at most 2000/],
    ],
    [
      "a document told of in two ways",
      `key,contribution,contributor,principle,locator\na,A,Canada,P,1\na,B,Canada,P,1`,
      [3, 2, "B", /row 2 says "A" as the contribution of the same document/],
    ],
    [
      "two documents of one key",
      "key,contribution,contributor,P\na,A,Canada,1\na,B,Canada,1",
      [3, 1, "a", /the key of another document/],
    ],
    ["a key that is none", "key,contribution,contributor,P\nA B,A,Canada,1", [2, 1, "A B", /not a key: lower-case/]],
    [
      "a document of the seeds",
      "key,contribution,contributor,P\nwgec-2016/canada,A,Canada,1",
      [0, 0, "contribution:wgec-2016/canada", /stands in the graph already, from the seeds/],
    ],
    [
      "a web address that is none",
      "contribution,contributor,url,P\nA,Canada,example,1",
      [2, 3, "example", /not a web address/],
    ],
    [
      "a language that is none",
      "contribution,contributor,language,P\nA,Canada,English!,1",
      [2, 3, "English!", /not a language code/],
    ],
    [
      "a principle that the scheme has not",
      "contribution,contributor,opennes\nA,Canada,1",
      [1, 3, "opennes", /no principle of the scheme concordance; did you mean "openness"/],
      { scheme: "concordance" },
    ],
    [
      "one principle under two names",
      "contribution,contributor,openness,Openness\nA,Canada,1,1",
      [1, 4, "Openness", /stands twice among the headings/],
      { scheme: "concordance" },
    ],
  ];

describe("is refused, and nothing is written:", () => {
  it.each(tables)("%s", async (_what, text, [row, column, value, reason], more) => {
    const report = await importTable(graph, fileWith(text), { scheme: "rights", extent: "PARTIAL", ...more });
    expect(report.refusals[0]).toEqual({ row, column, value, reason: expect.stringMatching(reason) });
    expect(report.refused).toBeGreaterThan(0);
    expect(report.dataVersion).toBeUndefined();
  });

  it("a document that another table brought, which stays as it was", async () => {
    const other = await emptyGraph("embedded");
    const file = () => fileWith(`${wide}A,Acme,BUSINESS,2014,1,1`);
    await importTable(other, file(), { scheme: "rights", source: "One table" });
    const { refusals } = await importTable(other, file(), { scheme: "rights", source: "Another table" });
    expect(refusals[0]).toMatchObject({ reason: expect.stringContaining("from the table One table (rights)") });
  });

  it("a thousand rows, of which the first hundred are told and all are counted", async () => {
    const rows = Array.from({ length: 1_000 }, (_, n) => `A${n},Acme,BUSINESS,20x${n},1,1`).join("\n");
    const report = await importTable(graph, fileWith(wide + rows), { scheme: "rights" });
    expect(report.refused).toBe(1_000);
    expect(report.refusals).toHaveLength(100);
  });

  it("all of these left the graph as it was", async () => {
    expect(await contentOf(graph)).toEqual(before);
  });
});
