import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { type Answer, apollo, askPlanted, emptyGraph, imageOfSeeds, oneEngine } from "../../support/engines.ts";
import { freshFolder } from "../../support/program.ts";
import { plant } from "../../support/planting.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

const stances = `contribution,contributor,kind,date,principle,locator,stance
Alpha one,Alpha Org,CIVIL_SOCIETY,2014,Privacy,p1,AFFIRMS
Alpha one,Alpha Org,CIVIL_SOCIETY,2014,Openness,p2,OPPOSES
Beta one,Beta Org,BUSINESS,2014,Privacy,p1,OPPOSES
Beta one,Beta Org,BUSINESS,2014,Openness,p2,AFFIRMS
Joint one,Alpha Org & Beta Org,CIVIL_SOCIETY & BUSINESS,2015,Access,p1,AFFIRMS
Gamma one,Gamma Org,ACADEMIA,2016,Access,p1,AFFIRMS
Gamma one,Gamma Org,ACADEMIA,2016,Privacy,p1,QUALIFIES`;
const second = `contribution,contributor,kind,date,principle,locator
Alpha two,Alpha Org,CIVIL_SOCIETY,2018,Fairness,p1
Alpha two,Alpha Org,CIVIL_SOCIETY,2018,Dignity,p1
Delta two,Delta Org,BUSINESS,2018,Fairness,p1`;
const inPart = `contribution,contributor,kind,date,Privacy,Openness,Access
Wide one,Eps Org,BUSINESS,2014,1,0,
Wide two,Zeta Org,BUSINESS,2014,,1,1
Wide three,Eta Org,CIVIL_SOCIETY,2015,0,0,0`;

const item = "item { ... on Principle { label } }";
const labels = (list: { item: { label: string } }[]) => list.map((one) => one.item.label).toSorted();

describe.each(oneEngine)("what was held with another stance, not found, or not read on %s", (engine) => {
  let graph: Graph;
  const folder = freshFolder();
  const asked = async (query: string) => {
    const { data, errors } = JSON.parse(JSON.stringify(await ask(apollo, graph, { query }))) as Answer;
    expect(errors).toBeUndefined();
    return data;
  };

  beforeAll(async () => {
    graph = await emptyGraph(engine);
    await plant(graph, (await imageOfSeeds()).model);
    const mapping = path.join(folder, "m1.yaml");
    writeFileSync(mapping, 'extent: FULL\ncontributorSeparator: "&"\n');
    for (const [scheme, text] of [
      ["one", stances],
      ["two", second],
    ] as const)
      expect((await importTable(graph, fileWith(text), { scheme, source: scheme, mapping })).refused).toBe(0);
    expect((await importTable(graph, fileWith(inPart), { scheme: "three", source: "three" })).refused).toBe(0);
  });
  afterAll(async () => {
    await graph.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(["", "stance: { in: [AFFIRMS, OPPOSES] }"])(
    "two who oppose each other disagree, apart from what they share and what only one holds (%s)",
    async (stance) => {
      const { overlap } =
        await asked(`{ overlap(a: "contributor:alpha-org", b: "contributor:beta-org", scope: { scheme: "one" ${stance} }) {
        shared { ${item} evidenceA(first: 5) { locator } }
        opposed { ${item} affirmedBy { ... on Contributor { id } } evidenceA(first: 5) { locator ... on Mention { stance } } evidenceB(first: 5) { ... on Mention { stance } } }
        onlyA { ${item} } onlyB { ${item} } values { measure value } method { text } } }`);
      expect(labels(overlap.shared)).toEqual(["Access"]);
      expect([overlap.onlyA, overlap.onlyB]).toEqual([[], []]);
      const opposed = new Map(overlap.opposed.map((one: Answer["data"]) => [one.item.label, one]));
      expect(new Set(opposed.keys())).toEqual(new Set(["Openness", "Privacy"]));
      expect(opposed.get("Privacy")).toMatchObject({
        affirmedBy: { id: "contributor:alpha-org" },
        evidenceA: [{ locator: "p1", stance: "AFFIRMS" }],
        evidenceB: [{ stance: "OPPOSES" }],
      });
      expect(opposed.get("Openness")).toMatchObject({ affirmedBy: { id: "contributor:beta-org" } });
      expect(overlap.method.text).toContain("On 2 they disagree: one affirms what the other opposes.");
      expect(overlap.values[0].value).toBeLessThan(1);
    },
  );

  it("who affirms and who opposes are not near each other for that, whatever the scope asks", async () => {
    const { nearest } = await asked(
      `{ nearest(to: "contributor:alpha-org", first: 5, scope: { scheme: "one", stance: { in: [AFFIRMS, OPPOSES] } }) { holder { ... on Contributor { id } } shared } }`,
    );
    expect(new Map(nearest.map(({ holder, shared }: Answer["data"]) => [holder.id, shared]))).toEqual(
      new Map([
        ["contributor:beta-org", 1],
        ["contributor:gamma-org", 1],
      ]),
    );
  });

  it("a cell says OTHER_STANCE, and prevalence counts it apart from what is absent", async () => {
    const { matrix, prevalence } = await asked(`{
      matrix(rows: CONTRIBUTION, scope: { scheme: "one" }) { rows { ... on Contribution { title } } columns { ... on Principle { label } } extents }
      prevalence(groupBy: ALL, scope: { scheme: "one" }) { rows { ${item} present otherStance absent notRead shareOfRead } } }`);
    const row = matrix.rows.findIndex(({ title }: Answer["data"]) => title === "Gamma one");
    const column = matrix.columns.findIndex(({ label }: Answer["data"]) => label === "Privacy");
    const cell = await asked(
      `{ matrix(rows: CONTRIBUTION, scope: { scheme: "one" }) { reading(row: ${row}, column: ${column}) } }`,
    );
    expect(cell.matrix.reading).toBe("OTHER_STANCE");
    expect(matrix.extents).toEqual(["FULL", "FULL", "FULL", "FULL"]);
    const counts = Object.fromEntries(
      prevalence.rows.map(({ item: { label }, ...row_ }: Answer["data"]) => [label, row_]),
    );
    expect(counts["Privacy"]).toEqual({ present: 1, otherStance: 2, absent: 1, notRead: 0, shareOfRead: 0.25 });
    expect(counts["Access"]).toEqual({ present: 2, otherStance: 0, absent: 2, notRead: 0, shareOfRead: 0.5 });
  });

  it("a scheme has the rows that were read for it, in full or in part, and one that is not there is refused", async () => {
    const rowsOf = async (scheme: string) => {
      const { matrix } = await asked(
        `{ matrix(rows: CONTRIBUTION, scope: { scheme: "${scheme}" }) { rows { ... on Contribution { title } } extents method { text } } }`,
      );
      return matrix;
    };
    expect((await rowsOf("two")).rows).toHaveLength(2);
    const three = await rowsOf("three");
    expect(
      Object.fromEntries(three.rows.map(({ title }: Answer["data"], i: number) => [title, three.extents[i]])),
    ).toEqual({
      "Wide one": "PARTIAL",
      "Wide two": "PARTIAL",
      "Wide three": "FULL",
    });
    expect(three.method.text).toContain("2 of the contributions were read in part only");
    for (const field of ["matrix(rows: CONTRIBUTION,", "prevalence(groupBy: ALL,", "tableTest(among: CONTRIBUTION,"]) {
      const query = `{ ${field} scope: { scheme: "thre" }) { method { text } } }`;
      const { errors } = (await ask(apollo, graph, { query })) as Answer;
      expect(errors?.[0]).toMatchObject({
        message: '`scope.scheme`: there is no scheme "thre"; did you mean "three"?',
        extensions: { code: "BAD_USER_INPUT", argument: "scope.scheme" },
      });
    }
  });

  it("what nobody read is NOT_READ, and a pair that can be tested on one item only is TOO_FEW", async () => {
    const { matrix, overlap, planned } = await asked(`{
      matrix(rows: CONTRIBUTION, scope: { scheme: "three" }) { rows { ... on Contribution { title } } columns { ... on Principle { label } } }
      overlap(a: "contributor:eps-org", b: "contributor:zeta-org", scope: { scheme: "three" }) { significance { verdict pValue attainable } }
      planned: overlap(a: "contributor:eps-org", b: "contributor:zeta-org", correction: NONE, scope: { scheme: "three" }) { significance { verdict } } }`);
    const reading = async (title: string, label: string) => {
      const row = matrix.rows.findIndex((one: Answer["data"]) => one.title === title);
      const column = matrix.columns.findIndex((one: Answer["data"]) => one.label === label);
      const answer = await asked(
        `{ matrix(rows: CONTRIBUTION, scope: { scheme: "three" }) { reading(row: ${row}, column: ${column}) } }`,
      );
      return answer.matrix.reading;
    };
    expect(await reading("Wide one", "Access")).toBe("NOT_READ");
    expect(await reading("Wide two", "Privacy")).toBe("NOT_READ");
    expect(await reading("Wide one", "Openness")).toBe("READ_NOT_FOUND");
    expect(await reading("Wide three", "Access")).toBe("READ_NOT_FOUND");
    expect(overlap.significance).toEqual({ verdict: "TOO_FEW", pValue: 1, attainable: 1 });
    expect(planned.significance.verdict).toBe("TOO_FEW");
  });
});

it.each(oneEngine)("Canada's paper of 2016 opposes sovereignty in words, and says so on %s", async (engine) => {
  const rows = `matrix(rows: CONTRIBUTION, scope: { process: { eq: "wgec-2016" } })`;
  const { data } = await askPlanted(
    engine,
    `{ ${rows} { rows { ... on Contribution { id } } columns { ... on Principle { key } } } }`,
  );
  const row = data.matrix.rows.findIndex(({ id }: Answer["data"]) => id === "contribution:wgec-2016/canada");
  const column = data.matrix.columns.findIndex(({ key }: Answer["data"]) => key === "sovereignty");
  const cell = await askPlanted(engine, `{ ${rows} { reading(row: ${row}, column: ${column}) } }`);
  expect(cell.data.matrix.reading).toBe("OTHER_STANCE");
});
