import { beforeAll, describe, expect, it } from "vitest";
import { oneEngine } from "../../support/engines.ts";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { idsOf, markedIn, search, type SearchHit } from "../../support/search.ts";

describe.each(oneEngine)("quoted words on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("match themselves and not their stems", async () => {
    expect(await idsOf(engine, "human right")).toContain("principle:human-rights");
    expect(await idsOf(engine, '"human right"')).toEqual([]);
    expect(await idsOf(engine, "developing country")).not.toEqual([]);
    expect(await idsOf(engine, '"developing country"')).toEqual([]);
    const countries = await search(engine, '"developing countries"');
    expect(countries.totalCount).toBeGreaterThan(0);
    for (const hit of countries.edges) expect(hit.excerpt).toMatch(/developing countries/i);
  });

  it("match without case and accents", async () => {
    expect(await idsOf(engine, '"HUMAN Rights"')).toEqual(await idsOf(engine, '"human rights"'));
    expect(await idsOf(engine, '"COTE d ivoire"')).toContain("contributor:cote-d-ivoire");
  });

  it("exclude only themselves", async () => {
    const [all, withoutWord, withoutStem] = await Promise.all(
      ["internet", 'internet -"opened"', "internet -opened"].map((words) => idsOf(engine, words)),
    );
    expect(withoutWord).toEqual(all);
    expect(withoutStem?.length).toBeLessThan(all?.length ?? 0);
    const openness = await idsOf(engine, 'internet -"openness"');
    expect(openness).not.toContain("principle:openness");
    expect(openness.length).toBeGreaterThan(withoutStem?.length ?? 0);
  });
});

describe.each(oneEngine)("what search shows of a hit on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("a text in the language of the word, before one of another language with the same stem", async () => {
    for (const word of ["accès", "liberté"]) {
      const { edges } = await search(engine, word);
      expect(edges.length).toBeGreaterThan(0);
      for (const hit of edges) expect(markedIn(hit)[0]?.toLowerCase()).toMatch(new RegExp(`^${word}s?$`, "u"));
    }
  });

  it("an English text for an English word, also where the word stands in no text itself", async () => {
    const { edges } = await search(engine, "economies");
    const marked = edges.map((hit) => markedIn(hit)[0]?.toLowerCase() ?? "");
    const english = marked.filter((word) => word === "economy");
    expect(english.length).toBeGreaterThan(1);
    expect(marked.slice(0, english.length)).toEqual(english);
    expect(marked.length).toBeGreaterThan(english.length);
  });

  it("a score that saying a word twice does not raise", async () => {
    const once = await search(engine, "human rights");
    for (const words of ["human human rights", "human rights Rights HUMAN", "rights human rights"]) {
      const twice = await search(engine, words);
      const scoreOf = ({ edges }: { edges: SearchHit[] }) => edges.map(({ node, score }) => [node.id, score]);
      expect(scoreOf(twice)).toEqual(scoreOf(once));
    }
  });
});
