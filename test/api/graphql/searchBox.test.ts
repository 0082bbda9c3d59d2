import { beforeAll, describe, expect, it } from "vitest";
import { snapshotOf } from "../../../src/snapshot/snapshotOf.ts";
import { wordsOf } from "../../../src/text/tokensOf.ts";
import { askPlanted, oneEngine, plantedGraph } from "../../support/engines.ts";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { idsOf, search } from "../../support/search.ts";

const wordsQuery = `query($words: String!) { search(words: $words, first: 1) {
  edges { node { id } matchedOn words { asked found by on } }
} }`;

describe.each(oneEngine)("what people type into the search box of %s", (engine) => {
  beforeAll(() => plantedBefore(engine));
  const firstOf = async (words: string) => (await idsOf(engine, words, { first: 1 }))[0];

  it.each([
    ["Article 19 UDHR", "provision:udhr/19"],
    ["UDHR art. 19", "provision:udhr/19"],
    ["19 Universal Declaration", "provision:udhr/19"],
    ["SDG 16.10", "provision:sdgs/16/16.10"],
    ["SDG 16", "provision:sdgs/16"],
    ["Tunis Agenda para 72", "provision:tunis-agenda/72"],
    ["A/RES/70/125 65", "provision:ares-70-125/65"],
  ])("%s finds the provision first", async (words, id) => expect(await firstOf(words)).toBe(id));

  it("a range finds all its provisions, and nothing of other instruments", async () => {
    const ids = await idsOf(engine, "Tunis Agenda 69-71", { kinds: ["PROVISION"] });
    expect(ids.toSorted()).toEqual([69, 70, 71].map((number) => `provision:tunis-agenda/${number}`));
    expect(await idsOf(engine, "UDHR 19", { kinds: ["PROVISION"] })).toEqual(["provision:udhr/19"]);
  });

  it("the name of an instrument alone does not find its provisions", async () => {
    expect(await idsOf(engine, "UDHR", { kinds: ["PROVISION"] })).toEqual([]);
    expect(await idsOf(engine, "human rights")).toEqual(
      expect.not.arrayContaining((await idsOf(engine, "rights -human")).slice(0, 1)),
    );
  });

  it.each([
    ["woman", "women"],
    ["child", "children"],
    ["CHILD", "Children"],
  ])("%s finds what %s finds", async (one, other) => {
    const [ids, same] = [await idsOf(engine, one), await idsOf(engine, other)];
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.toSorted()).toEqual(same.toSorted());
  });

  it("OR takes either side, AND NOT and NOT exclude", async () => {
    const [privacy, security, either, both, without, not] = await Promise.all(
      [
        "privacy",
        "security",
        "privacy OR security",
        "privacy AND security",
        "security AND NOT privacy",
        "security NOT privacy",
      ].map(async (words) => new Set(await idsOf(engine, words))),
    );
    expect([...either!].toSorted()).toEqual([...new Set([...privacy!, ...security!])].toSorted());
    expect([...both!].toSorted()).toEqual([...privacy!].filter((id) => security!.has(id)).toSorted());
    expect([...without!].toSorted()).toEqual([...security!].filter((id) => !privacy!.has(id)).toSorted());
    expect(not).toEqual(without);
    const joined = await idsOf(engine, "privacy OR security internet");
    const internet = await idsOf(engine, "internet");
    expect(joined.every((id) => either!.has(id) && internet.includes(id))).toBe(true);
  });

  it("Chinese is found by any of its words, in any order", async () => {
    const whole = await idsOf(engine, "世界人权宣言");
    expect(whole).toContain("instrument:udhr");
    expect(await idsOf(engine, "人权")).toContain("instrument:udhr");
    expect(await idsOf(engine, "宣言 世界")).toContain("instrument:udhr");
    expect(await idsOf(engine, '"权人"')).toEqual([]);
    const { edges } = await search(engine, "人权", { first: 1 });
    expect(edges[0]!.matches.length).toBeGreaterThan(0);
  });

  it.each([
    ["Article 19 UDHR", "Article", "Article", "WORD", "label"],
    ["UDHR art 19", "art", "Article", "EXPANSION", "label"],
    ["UDHR article 19", "UDHR", "UDHR", "WORD", "short title"],
    ["derecho humanos", "derecho", "derechos", "STEM", undefined],
  ])("a hit of %s says that %s is %s, by %s", async (words, asked, found, by, on) => {
    const { data, errors } = await askPlanted(engine, wordsQuery, { words });
    expect(errors).toBeUndefined();
    const word = data.search.edges[0].words.find((one: { asked: string }) => one.asked === asked);
    expect({ ...word, found: word.found.toLowerCase() }).toMatchObject({ asked, found: found.toLowerCase(), by });
    if (on !== undefined) expect(word.on).toBe(on);
  });

  it("scores passages as Lucene does", async () => {
    const { tables } = await snapshotOf(await plantedGraph(engine));
    const texts = Array.from({ length: tables.passage.count }, (_none, row) => tables.passage.columns.text.at(row));
    const words = texts.filter((text) => text !== null).map((text) => wordsOf(text).map((word) => word.toLowerCase()));
    const average = words.reduce((sum, { length }) => sum + length, 0) / words.length;
    const counts = words.map((some) => some.filter((word) => word === "internet").length);
    const having = counts.filter((count) => count > 0).length;
    const rarity = Math.log(1 + (words.length - having + 0.5) / (having + 0.5));
    const expected = words.map(({ length }, at) => {
      // Lengths in a byte, as Lucene keeps them: from 40 on in steps of 2, 4, 8, …
      const step = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, length - 24))) - 3);
      const kept = length < 40 ? length : 24 + Math.floor((length - 24) / step) * step;
      return (rarity * counts[at]!) / (counts[at]! + 1.2 * (0.25 + (0.75 * kept) / average));
    });
    const { edges } = await search(engine, '"internet"', { kinds: ["PASSAGE"] });
    const wanted = expected.filter((score) => score > 0).toSorted((a, b) => b - a);
    expect(edges).toHaveLength(wanted.length);
    for (const [at, { score }] of edges.entries()) expect(score).toBeCloseTo(wanted[at]!, 5);
  });
});
