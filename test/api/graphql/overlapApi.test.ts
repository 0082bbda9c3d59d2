import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import {
  type Answer,
  apollo,
  askPlanted,
  emptyGraph,
  engines,
  imageOfSeeds,
  oneEngine,
} from "../../support/engines.ts";
import { heldBySeeds } from "../../support/overlapCounts.ts";
import { plant } from "../../support/planting.ts";

const canadaAndSweden = `{
  overlap(a: "contributor:canada", b: "contributor:sweden") {
    a { ... on Contributor { key } } b { ... on Contributor { key } }
    shared {
      item { ... on Principle { id } } countA countB holders
      evidenceA(first: 100) { id quote { exact } } evidenceB(first: 100) { id locator }
    }
    onlyA { item { ... on Principle { id } } count }
    onlyB { item { ... on Principle { id } } count }
    values { measure value }
    significance { nullModel shared expected pValue qValue tested alpha attainable ratio oddsRatio verdict sentence }
    method { text references holders items links dataVersion }
  }
}`;

const byItem = ([a]: [string, number], [b]: [string, number]) => (a < b ? -1 : 1);

describe.each(oneEngine)("overlap of two on %s", (engine) => {
  it("compares two contributors down to the words on both sides", async () => {
    const { data, errors } = await askPlanted(engine, canadaAndSweden);
    expect(errors).toBeUndefined();
    const held = await heldBySeeds("Contributor", "Mention");
    const [canada, sweden] = [held.get("contributor:canada")!, held.get("contributor:sweden")!];
    const both = [...canada.keys()].filter((item) => sweden.has(item)).sort();
    expect(data.overlap.shared.map((shared: Answer["data"]) => shared.item.id)).toEqual(both);
    for (const { item, countA, countB, holders, evidenceA, evidenceB } of data.overlap.shared) {
      expect([countA, countB]).toEqual([canada.get(item.id), sweden.get(item.id)]);
      expect([evidenceA.length, evidenceB.length]).toEqual([countA, countB]);
      expect(holders).toBe([...held.values()].filter((items) => items.has(item.id)).length);
    }
    const words = data.overlap.shared.flatMap(({ evidenceA }: Answer["data"]) =>
      evidenceA.flatMap(({ quote }: Answer["data"]) => (quote === null ? [] : [quote.exact])),
    );
    expect(words).toContain("accountable to their respective constituencies");
    const only = (mine: Map<string, number>, other: Map<string, number>) =>
      [...mine].filter(([item]) => !other.has(item)).toSorted(byItem);
    const pairsOf = (items: Answer["data"][]) => items.map(({ item, count }) => [item.id, count]);
    expect(pairsOf(data.overlap.onlyA)).toEqual(only(canada, sweden));
    expect(pairsOf(data.overlap.onlyB)).toEqual(only(sweden, canada));
    const values = new Map(data.overlap.values.map(({ measure, value }: Answer["data"]) => [measure, value]));
    expect(values.get("JACCARD")).toBeCloseTo(both.length / new Set([...canada.keys(), ...sweden.keys()]).size, 12);
    expect(values.size).toBe(6);
  });

  it("says TOO_FEW in a sentence where four contributors cannot tell", async () => {
    const { data } = await askPlanted(engine, canadaAndSweden);
    const { significance, method } = data.overlap;
    expect(significance).toMatchObject({ nullModel: "SIZES", tested: 6, alpha: 0.05, verdict: "TOO_FEW" });
    expect(significance.sentence).toMatch(
      /^Among the 6 pairs tested, not even the largest overlap .* attainable p = 0\.\d+\.$/,
    );
    expect(method).toMatchObject({ holders: 4, items: 25 });
    expect(method.text).toContain(`TOO_FEW: ${significance.shared} shared where chance alone would let them share`);
    expect(method.text).toContain(significance.sentence);
    expect(method.text).toContain(method.dataVersion);
    expect(method.references.join()).toMatch(/Andersen.*Döhler/);
  });
});

describe.each(oneEngine)("overlap of other holders on %s", (engine) => {
  it("compares contributions by the instruments that they cite, and instruments by the principles that they state", async () => {
    const { data, errors } = await askPlanted(
      engine,
      `{
        contributions: overlap(a: "contribution:netmundial-2014/canada", b: "contribution:wgec-2016/canada", items: INSTRUMENTS) {
          shared { item { ... on Instrument { id } } countA countB evidenceA(first: 5) { kind } }
          onlyB { item { ... on Instrument { id } } count }
        }
        instruments: overlap(a: "instrument:udhr", b: "instrument:iccpr") {
          a { ... on Instrument { key } }
          shared { countA evidenceA(first: 1) { id } }
          method { text }
        }
      }`,
    );
    expect(errors).toBeUndefined();
    const cited = await heldBySeeds("Contribution", "Citation");
    const { shared, onlyB } = data.contributions;
    const ofB = [
      ...shared.map((one: Answer["data"]) => [one.item.id, one.countB]),
      ...onlyB.map((one: Answer["data"]) => [one.item.id, one.count]),
    ];
    expect(new Map(ofB)).toEqual(cited.get("contribution:wgec-2016/canada"));
    expect(data.instruments.shared.length).toBeGreaterThan(0);
    expect(data.instruments.shared[0]).toMatchObject({ countA: expect.any(Number), evidenceA: [] });
    expect(data.instruments.method.text).toMatch(/\d+ of the instruments were read in part only/);
  });
});

describe.each(oneEngine)("overlap of all on %s", (engine) => {
  it("finds the nearest holders first", async () => {
    const { data } = await askPlanted(
      engine,
      `{ nearest(to: "contributor:canada", first: 3) { holder { ... on Contributor { key } } value shared union } }`,
    );
    const held = await heldBySeeds("Contributor", "Mention");
    const canada = held.get("contributor:canada")!;
    const expected = [...held]
      .filter(([id]) => id !== "contributor:canada")
      .map(([id, items]) => {
        const shared = [...items.keys()].filter((item) => canada.has(item)).length;
        const union = items.size + canada.size - shared;
        return { holder: { key: id.slice("contributor:".length) }, value: shared / union, shared, union };
      })
      .filter(({ shared }) => shared > 0)
      .toSorted((x, y) => y.value - x.value);
    expect(data.nearest).toEqual(expected.slice(0, 3));
  });

  it("walks all pairs by cursor, each once, in the order of the measure", async () => {
    const page = `query ($after: String) {
      overlaps(among: INSTRUMENT, measure: IDF_JACCARD, first: 40, after: $after) {
        totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
        edges { a { ... on Instrument { key } } b { ... on Instrument { key } } value shared sizeA sizeB significance { verdict qValue } }
      }
    }`;
    const seen: Answer["data"][] = [];
    let after: string | null = null;
    let total = 0;
    for (let pages = 0; pages < 5; pages++) {
      const { data, errors }: Answer = await askPlanted(engine, page, { after });
      expect(errors).toBeUndefined();
      seen.push(...data.overlaps.edges);
      total = data.overlaps.totalCount;
      after = data.overlaps.pageInfo.endCursor;
      expect(data.overlaps.pageInfo.hasPreviousPage).toBe(pages > 0);
      if (!data.overlaps.pageInfo.hasNextPage) break;
    }
    expect(seen.length).toBe(total);
    expect(new Set(seen.map(({ a, b }) => `${a.key} ${b.key}`)).size).toBe(total);
    expect(seen.map(({ value }) => value)).toEqual(seen.map(({ value }) => value).toSorted((x, y) => y - x));
  });
});

describe.each(oneEngine)("co-occurrence on %s", (engine) => {
  it("tells which principles are held together, the most surprising first", async () => {
    const { data, errors } = await askPlanted(
      engine,
      `{ cooccurrence(first: 100) { totalCount edges { a { ... on Principle { id } } b { ... on Principle { id } } sizeA sizeB shared jaccard lift significance { pValue } } method { holders links } } }`,
    );
    expect(errors).toBeUndefined();
    const held = [...(await heldBySeeds("Contribution", "Mention")).values()];
    const holdersOf = (...items: string[]) => held.filter((own) => items.every((item) => own.has(item))).length;
    for (const { a, b, sizeA, sizeB, shared, jaccard, lift } of data.cooccurrence.edges) {
      expect([sizeA, sizeB, shared]).toEqual([holdersOf(a.id), holdersOf(b.id), holdersOf(a.id, b.id)]);
      expect(jaccard).toBeCloseTo(shared / (sizeA + sizeB - shared), 12);
      expect(lift).toBeCloseTo((shared * held.length) / (sizeA * sizeB), 12);
    }
    const p = data.cooccurrence.edges.map(({ significance }: Answer["data"]) => significance.pValue);
    expect(p).toEqual(p.toSorted((x: number, y: number) => x - y));
  });
});

describe.each(engines)("overlap and writes on %s", (engine) => {
  it("answers from the new data after a write", async () => {
    const graph = await emptyGraph(engine);
    const image = await imageOfSeeds();
    const query = `{ nearest(to: "contributor:cis-india", first: 1) { shared } overlaps(among: CONTRIBUTOR, first: 1) { method { links dataVersion } }
      subgraph(seeds: ["contributor:sweden"]) { nodeColumns { kind } } }`;
    const links = async () => {
      const { data } = (await ask(apollo, graph, { query })) as Answer;
      const { kind } = data.subgraph.nodeColumns;
      return { ...data.overlaps.method, near: kind.filter((one: string) => one === "PRINCIPLE").length };
    };
    await plant(graph, image.model);
    const before = await links();
    const nodes = image.nodes.map((node) =>
      node.label === "Mention" && node.id.includes("/sweden/")
        ? { ...node, properties: { ...node.properties, status: "REJECTED" } }
        : node,
    );
    await plant(graph, { ...image.model, nodes });
    const after = await links();
    const held = await heldBySeeds("Contributor", "Mention");
    expect(before.links - after.links).toBe(held.get("contributor:sweden")!.size);
    expect(before.near - after.near).toBe(held.get("contributor:sweden")!.size);
    expect(after.dataVersion).not.toBe(before.dataVersion);
    await graph.close();
  });
});
