import { describe, expect, it } from "vitest";
import { askPlanted, oneEngine } from "../../support/engines.ts";

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

describe.each(oneEngine)("orders on %s", (engine) => {
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

  it.each([
    ['contributor(key: "canada")', "principles", "MENTION_COUNT", "mentionCount", "LABEL", "label"],
    ['contributor(key: "canada")', "instruments", "CITATION_COUNT", "citationCount", "TITLE", "title"],
    ['principle(key: "openness")', "contributors", "MENTION_COUNT", "mentionCount", "NAME", "name"],
    ['instrument(key: "oecd-2011")', "contributors", "CITATION_COUNT", "citationCount", "NAME", "name"],
  ])("of %s the %s come by what their links count, either way, or by their own names", async (...row) => {
    const [owner, list, byCount, counted, byName, name] = row;
    const edgesBy = async (orderBy: string) => {
      const edges = `edges { contributionCount ${counted} node { key ${name} } }`;
      const first = await askPlanted(
        engine,
        `{ of: ${owner} { ${list}(first: 100, orderBy: ${orderBy}) { ${edges} } } }`,
      );
      expect(first.errors).toBeUndefined();
      return first.data.of[list].edges as { contributionCount: number; node: Row; [counted: string]: unknown }[];
    };
    const named = await edgesBy(byName);
    expect(named.length).toBeGreaterThan(1);
    expect(await edgesBy(`${byName}_DESC`)).toEqual(named.toReversed());
    const at = (key: string) => named.findIndex(({ node }) => node.key === key);
    const times = (edge: (typeof named)[number]) => edge[counted] as number;
    expect(await edgesBy(`[${byCount}, ${byName}]`)).toEqual(
      named.toSorted((a, b) => times(b) - times(a) || at(a.node.key) - at(b.node.key)),
    );
    expect(await edgesBy(`[${byCount}_ASC, ${byName}]`)).toEqual(
      named.toSorted((a, b) => times(a) - times(b) || at(a.node.key) - at(b.node.key)),
    );
    expect((await edgesBy("CONTRIBUTION_COUNT_ASC")).map((edge) => edge.contributionCount)).toEqual(
      named.map((edge) => edge.contributionCount).sort((a, b) => a - b),
    );
  });

  it("parties come by key, or by the day of their consent", async () => {
    const parties = async (orderBy: string) => {
      const { data } = await askPlanted(
        engine,
        `{ instrument(key: "iccpr") { parties(first: 100, orderBy: ${orderBy}) { edges { date node { key } } } } }`,
      );
      return data.instrument.parties.edges as { date: string; node: { key: string } }[];
    };
    const first = (await parties("DATE")).map(({ date }) => date);
    expect(first).toEqual(first.toSorted());
    const last = (await parties("DATE_DESC")).map(({ date }) => date);
    expect(last).toEqual(last.toSorted().toReversed());
    expect(last[0]! > first[0]!).toBe(true);
    const keysOf = (edges: Awaited<ReturnType<typeof parties>>) => edges.map(({ node }) => node.key);
    expect(keysOf(await parties("KEY"))).toEqual(keysOf(await parties("KEY")).toSorted());
    expect(keysOf(await parties("KEY_DESC"))).toEqual(
      keysOf(await parties("KEY_DESC"))
        .toSorted()
        .toReversed(),
    );
  });

  it("schemes are listed by key", async () => {
    const { data } = await askPlanted(engine, "{ schemes(first: 5) { totalCount nodes { key title } } }");
    expect(data.schemes).toMatchObject({ totalCount: 1, nodes: [{ key: "concordance" }] });
  });
});
