import { afterAll, beforeAll, expect, it } from "vitest";
import { plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

/** `npm run test:long` opens the page of every provision, else that of each thirtieth; of all other kinds everything. */
const every = process.env.TEST_LONG === "1" ? 1 : 30;

let server: HostileServer;
const get = (url: string) => server.send({ method: "GET", url });

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

interface Found {
  id: string;
  resourcePath: string;
}

/** Everything of a list of the root, page by page. */
async function all(list: string, more = "", where = ""): Promise<(Found & Record<string, { nodes: Found[] }>)[]> {
  const nodes = [];
  let after: string | null = null;
  do {
    const query = `query($after: String) { ${list}(first: 100, after: $after${where}) {
      pageInfo { hasNextPage endCursor } nodes { id resourcePath ${more} } } }`;
    const { body } = await server.post(query, { after });
    nodes.push(...body.data[list].nodes);
    after = body.data[list].pageInfo.hasNextPage ? body.data[list].pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

async function missing(found: readonly Found[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { id, resourcePath } of found) {
    const { status } = await get(resourcePath);
    if (status !== 200) faults.push(`${status} ${id} at ${resourcePath}`);
  }
  return faults;
}

it.each(["contributors", "principles", "instruments", "contributions", "schemes", "processes"])(
  "%s of the API have a page each",
  async (list) => {
    const found = await all(list);
    const { body } = await server.post(`{ ${list}(first: 1) { totalCount } }`);
    expect(found).toHaveLength(body.data[list].totalCount);
    expect(await missing(found)).toEqual([]);
  },
  300_000,
);

it("provisions and questions have a page each", async () => {
  const ends = `provisions(first: 100) { totalCount nodes { id resourcePath } }
    last: provisions(last: 100) { nodes { id resourcePath } }`;
  const instruments = await all("instruments", ends);
  const { body } = await server.post("{ processes(first: 100) { nodes { questions { id resourcePath } } } }");
  const questions = body.data.processes.nodes.flatMap((process: { questions: Found[] }) => process.questions);
  const nodesOf = (list: { nodes: Found[] } | undefined) => list?.nodes ?? [];
  const each = instruments.flatMap((one) => [...nodesOf(one["provisions"]), ...nodesOf(one["last"])]);
  const provisions = [...new Map(each.map((one) => [one.id, one])).values()];
  const counts = instruments.map((one) => Object(one["provisions"]).totalCount as number);
  expect(provisions).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  expect([provisions.length > 500, questions.length]).toEqual([true, 2]);
  expect(await missing([...questions, ...provisions.filter((_one, index) => index % every === 0)])).toEqual([]);
}, 300_000);

it("coders, whom evidence names, have a page each that counts what they read", async () => {
  const { body } = await server.post("{ mentions(first: 1) { totalCount nodes { coder } } }");
  const { totalCount, nodes } = body.data.mentions;
  const path = `/coders/${encodeURIComponent(nodes[0].coder)}`;
  const { status, text } = await get(path);
  expect([status, text.includes(nodes[0].coder)]).toEqual([200, true]);
  const numbers = [...text.matchAll(/<td class="number">([\d,]+)/g)].map(([, digits = ""]) =>
    Number(digits.replace(",", "")),
  );
  expect(numbers[0]).toBeGreaterThanOrEqual(totalCount);
  // Words come first; that other readings have none that may be shown is said.
  expect(text).toContain("Other readings stand in documents whose words may not be passed on");
  expect(text).not.toContain('class="withheld"');
  expect((await get("/documents/wgec-2016/canada")).text).toContain(`href="${path}"`);
  // The table has them all, those without words too.
  const rows = (await get(`${path}.csv`)).text.trim().split("\r\n").slice(1);
  const { mentions } = (await get(`${path}.json`)).body.data;
  expect(rows).toHaveLength(Math.min(100, mentions.totalCount));
  const withheld = mentions.nodes.filter(({ quote }: { quote: object | null }) => quote === null);
  expect(withheld.length).toBeGreaterThan(0);
  for (const { id } of withheld)
    expect(rows.find((row: string) => row.includes(`,${id},`))).toMatch(/,paragraph \d+,,/);
  expect((await get("/coders/person%3Anobody")).status).toBe(404);
});

/** Evidence of every status, voice and stance. */
const anything = {
  mentions: "voice: { isNull: false }, status: { isNull: false }, stance: { isNull: false }",
  citations: "voice: { isNull: false }, status: { isNull: false }, place: { isNull: false }",
  recommendations: "status: { isNull: false }",
};

it("passages and evidence lead to the place in their document where they are marked", async () => {
  const passages = "passages(first: 100) { nodes { id resourcePath } }";
  const documents = await all("contributions", passages);
  const evidence = [];
  for (const [list, where] of Object.entries(anything))
    evidence.push(...(await all(list, "", `, where: { ${where} }`)));
  const found = [...documents.flatMap(({ passages: { nodes } = { nodes: [] } }) => nodes), ...evidence];
  expect(found.length).toBeGreaterThan(300);
  const faults: string[] = [];
  for (const { id, resourcePath } of found) {
    const [kind, key] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
    const { status, headers } = await get(kind === "passage" ? `/passages/${key}` : `/evidence/${kind}/${key}`);
    if (status !== 303 || headers.location !== resourcePath)
      faults.push(`${status} ${id} leads to ${String(headers.location)}`);
    const [page = "", anchor] = resourcePath.split("#");
    if (!(await get(page)).text.includes(`id="${anchor}"`)) faults.push(`${page} has no ${anchor}`);
  }
  expect(faults).toEqual([]);
}, 300_000);
