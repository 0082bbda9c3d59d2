import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { type ListField, listFields, withoutExample } from "../../support/connections.ts";
import { askPlanted, type EngineName, engines } from "../../support/engines.ts";

const selection = `{
  totalCount nodes { __typename id } edges { cursor node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
}`;

interface Page {
  totalCount: number;
  nodes: { __typename: string; id: string }[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

async function pageOf(engine: EngineName, list: ListField, args: string): Promise<Page> {
  const { data, errors } = await askPlanted(engine, list.around(`${list.field}(${args}) ${selection}`));
  expect(errors).toBeUndefined();
  return list.inside(data) as Page;
}

async function refusalOf(engine: EngineName, args: string) {
  const { errors } = await askPlanted(engine, `{ contributors${args} { totalCount } }`);
  return errors?.[0];
}

/** Whether a page is one: its nodes those of its edges, its cursors those of its ends. */
function expectPage(page: Page): void {
  expect(page.nodes.map(({ id }) => id)).toEqual(page.edges.map(({ node }) => node.id));
  expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
  expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
}

async function walk(engine: EngineName, list: ListField, size: number, backward: boolean): Promise<string[]> {
  const ids: string[] = [];
  let args = backward ? `last: ${size}` : `first: ${size}`;
  for (let step = 0; step < 50; step += 1) {
    const page = await pageOf(engine, list, args);
    expectPage(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    const here = page.nodes.map(({ id }) => id);
    if (backward) ids.unshift(...here);
    else ids.push(...here);
    // At the start of the walk nothing is known to lie behind; later the page that we come from does.
    expect(backward ? hasNextPage : hasPreviousPage).toBe(step > 0);
    if (!(backward ? hasPreviousPage : hasNextPage)) return ids;
    args = backward ? `last: ${size}, before: "${startCursor}"` : `first: ${size}, after: "${endCursor}"`;
  }
  throw new Error(`${list.name} does not end`);
}

it("every list of the schema has an example in connections.ts", () => {
  expect(withoutExample).toEqual([]);
  expect(listFields.length).toBeGreaterThan(50);
});

describe.each(engines)("pages on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it.each(listFields)("$name walks forwards and backwards without loss or repeat", async (list) => {
    const { totalCount } = await pageOf(engine, list, "first: 1");
    const size = Math.min(100, Math.max(1, Math.ceil(totalCount / 3)));
    const forwards = await walk(engine, list, size, false);
    expect(forwards).toHaveLength(totalCount);
    expect(new Set(forwards).size).toBe(totalCount);
    expect(await walk(engine, list, size, true)).toEqual(forwards);
  });

  it.each([
    ["(first: 0)", "first", "`first` is 0"],
    ["(first: 101)", "first", "`first` is 101"],
    ["(first: -1)", "first", "`first` is -1"],
    ["(last: 0)", "last", "`last` is 0"],
    ["(last: 101)", "last", "1 to 100"],
    ["(last: -1)", "last", "`last` is -1"],
    ["(first: 1, last: 1)", "first", "give one"],
    ["", "first", "give `first` or `last`"],
    ["(first: null)", "first", "give `first` or `last`"],
    ['(first: 1, after: "")', "after", "is not a cursor of this list"],
    ['(first: 1, after: "garbled")', "after", "is not a cursor of this list"],
    ['(last: 1, before: "ü\\u0000")', "before", "is not a cursor of this list"],
  ])("a list asked as %s is refused with a sentence", async (args, argument, sentence) => {
    const error = await refusalOf(engine, args);
    expect(error).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument } });
    expect(error.message).toContain(sentence);
  });
});

describe.each(engines)("cursors on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("a cursor of another list, of another order, or with anything added is refused", async () => {
    const { data } = await askPlanted(
      engine,
      `{ principles(first: 1) { pageInfo { endCursor } }
         byCount: contributors(first: 1, orderBy: PRINCIPLE_COUNT) { pageInfo { endCursor } }
         own: contributors(first: 1) { pageInfo { endCursor } } }`,
    );
    const own: string = data.own.pageInfo.endCursor;
    for (const foreign of [data.principles.pageInfo.endCursor, data.byCount.pageInfo.endCursor, `${own}!`, `${own}=`]) {
      const error = await refusalOf(engine, `(first: 1, after: ${JSON.stringify(foreign)})`);
      expect(error).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "after" } });
    }
  });

  it("a cursor of the same list of another thing is refused", async () => {
    const listOf = (contributor: string, args: string) =>
      askPlanted(
        engine,
        `{ contributor(key: "${contributor}") { principles(${args}) { nodes { id } pageInfo { endCursor } } } }`,
      );
    const { endCursor } = (await listOf("canada", "first: 1")).data.contributor.principles.pageInfo;
    const { errors } = await listOf("sweden", `first: 1, after: "${endCursor}"`);
    expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "after" } });
    expect((await listOf("canada", `first: 1, after: "${endCursor}"`)).data.contributor.principles.nodes).toHaveLength(
      1,
    );
  });

  it("a cursor of another filter is refused; one of the same filter, said otherwise, is good", async () => {
    const states = `where: { kind: { eq: STATE } }`;
    const { data } = await askPlanted(engine, `{ contributors(first: 3, ${states}) { pageInfo { endCursor } } }`);
    const after = `after: "${data.contributors.pageInfo.endCursor}"`;
    for (const where of ["", "where: { kind: { eq: BUSINESS } }", "where: { not: { kind: { eq: STATE } } }"]) {
      const error = await refusalOf(engine, `(first: 3, ${after}, ${where})`);
      expect(error).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "after" } });
    }
    for (const where of [states, "where: { kind: { in: [STATE] }, name: null }"]) {
      expect(await refusalOf(engine, `(first: 3, ${after}, ${where})`)).toBeUndefined();
    }
  });

  it("a cursor stays good when the size of the page or its end changes", async () => {
    const list = listFields.find(({ name }) => name === "Query.contributors") as ListField;
    const { edges } = await pageOf(engine, list, "first: 5");
    const expected = edges.map(({ node }) => node.id);
    const place = edges[3]?.cursor;
    expect((await pageOf(engine, list, `first: 1, after: "${place}"`)).nodes.map(({ id }) => id)).toEqual([
      expected[4],
    ]);
    expect((await pageOf(engine, list, `last: 2, before: "${place}"`)).nodes.map(({ id }) => id)).toEqual(
      expected.slice(1, 3),
    );
  });

  it("after and before together cut out what lies between", async () => {
    const list = listFields.find(({ name }) => name === "Query.contributors") as ListField;
    const { edges } = await pageOf(engine, list, "first: 10");
    const [after, before] = [edges[2]?.cursor, edges[7]?.cursor];
    const between = edges.slice(3, 7).map(({ node }) => node.id);
    const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id);
    const bounds = `after: "${after}", before: "${before}"`;
    expect(idsOf(await pageOf(engine, list, `first: 9, ${bounds}`))).toEqual(between);
    const first = await pageOf(engine, list, `first: 3, ${bounds}`);
    expect(idsOf(first)).toEqual(between.slice(0, 3));
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const last = await pageOf(engine, list, `last: 3, ${bounds}`);
    expect(idsOf(last)).toEqual(between.slice(1));
    expect(last.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const none = await pageOf(engine, list, `first: 3, after: "${before}", before: "${after}"`);
    expect(none.nodes).toEqual([]);
    expect(none.pageInfo).toMatchObject({ startCursor: null, endCursor: null });
  });
});
