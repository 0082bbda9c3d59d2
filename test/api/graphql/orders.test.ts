import { describe, expect, it } from "vitest";
import { askPlanted, engines } from "../../support/engines.ts";

interface Row {
  key: string;
  [field: string]: unknown;
}

/** All of a list in an order, walked by pages of `size`. */
async function walked(
  engine: "embedded" | "neo4j",
  list: string,
  orderBy: string,
  fields: string,
  size = 37,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after = ""; ;) {
    const { data, errors } = await askPlanted(
      engine,
      `{ list: ${list}(first: ${size}, orderBy: ${orderBy}${after}) { nodes { key ${fields} } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(errors).toBeUndefined();
    rows.push(...data.list.nodes);
    if (!data.list.pageInfo.hasNextPage) return rows;
    after = `, after: "${data.list.pageInfo.endCursor}"`;
  }
}

const keys = (rows: readonly Row[]) => rows.map(({ key }) => key);
const total = "principles(first: 1) { totalCount }";
const countOf = (row: Row) => (row["principles"] as { totalCount: number }).totalCount;

describe.each(engines)("orders on %s", (engine) => {
  it.each([
    ["contributors", "NAME", "NAME_DESC"],
    ["contributions", "TITLE", "TITLE_DESC"],
    ["principles", "LABEL", "LABEL_DESC"],
    ["instruments", "TITLE", "TITLE_DESC"],
  ])("%s by %s from the end are those by %s", async (list, order, reversed) => {
    const upwards = keys(await walked(engine, list, order, ""));
    const downwards = keys(await walked(engine, list, reversed, ""));
    expect(upwards.length).toBeGreaterThan(4);
    expect(downwards).toEqual(upwards.toReversed());
  });

  it("counts come largest first, or smallest first, ties by key both times", async () => {
    const [most, fewest] = [
      await walked(engine, "contributors", "PRINCIPLE_COUNT", total),
      await walked(engine, "contributors", "PRINCIPLE_COUNT_ASC", total),
    ];
    expect(most).toEqual(fewest.toSorted((a, b) => countOf(b) - countOf(a) || (a.key < b.key ? -1 : 1)));
    expect(fewest).toEqual(most.toSorted((a, b) => countOf(a) - countOf(b) || (a.key < b.key ? -1 : 1)));
    expect(new Set(most.map(countOf)).size).toBeGreaterThan(2);
  });

  it("what has no date comes last, the oldest and the newest first alike", async () => {
    const dates = async (order: string) =>
      (await walked(engine, "instruments", order, "date")).map(({ date }) => date as string | null);
    const [oldest, newest] = [await dates("DATE"), await dates("DATE_DESC")];
    const known = oldest.filter((date) => date !== null).sort((a, b) => (a < b ? -1 : 1));
    expect(oldest).toEqual([...known, ...oldest.filter((date) => date === null)]);
    expect(newest).toEqual([...known.toReversed(), ...oldest.filter((date) => date === null)]);
  });

  it("each order of a list breaks the ties of the one before it; a single one stands for a list of one", async () => {
    const both = await walked(engine, "contributors", "[PRINCIPLE_COUNT_ASC, NAME_DESC]", `name ${total}`, 50);
    const byName = keys(await walked(engine, "contributors", "NAME_DESC", ""));
    const expected = both.toSorted((a, b) => countOf(a) - countOf(b) || byName.indexOf(a.key) - byName.indexOf(b.key));
    expect(keys(both)).toEqual(keys(expected));
    expect(keys(await walked(engine, "contributors", "[NAME]", ""))).toEqual(
      keys(await walked(engine, "contributors", "NAME", "")),
    );
  });

  it("schemes are listed by key", async () => {
    const { data } = await askPlanted(engine, "{ schemes(first: 5) { totalCount nodes { key title } } }");
    expect(data.schemes).toMatchObject({ totalCount: 1, nodes: [{ key: "concordance" }] });
  });
});
