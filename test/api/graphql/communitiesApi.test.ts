import { describe, expect, it } from "vitest";
import { type Answer, askPlanted, oneEngine } from "../../support/engines.ts";

const query = `query ($among: HolderKind!, $alpha: Float, $seed: Int) {
  communities(among: $among, alpha: $alpha, seed: $seed) {
    groups { number holders { ... on Contributor { id } ... on Instrument { id } } marks { item { ... on Principle { key } } count } stability }
    modularity pValue sentence method { text references holders }
  }
}`;

describe.each(oneEngine)("communities on %s", (engine) => {
  it("says that four contributors say nothing about groups", async () => {
    const { data, errors } = await askPlanted(engine, query, { among: "CONTRIBUTOR" });
    expect(errors).toBeUndefined();
    const { groups, modularity, pValue, sentence, method } = data.communities;
    expect(groups.flatMap(({ holders }: Answer["data"]) => holders)).toHaveLength(4);
    expect(modularity).toBeLessThan(0.2);
    expect(pValue).toBeGreaterThan(0.05);
    expect(sentence).toMatch(/^These groups are no more than chance would give \(p = [01](\.\d+)?\)\.$/);
    expect(method.text).toContain(sentence);
    expect(method.text).toContain("is compared with that of 999 tables of the same sizes and popularities");
  });

  it("puts every holder into one group, the same for the same seed", async () => {
    const first = await askPlanted(engine, query, { among: "INSTRUMENT", alpha: 0.999, seed: 7 });
    expect(first.errors).toBeUndefined();
    const { groups, method } = first.data.communities;
    const holders = groups.flatMap((group: Answer["data"]) => group.holders.map(({ id }: Answer["data"]) => id));
    expect(new Set(holders).size).toBe(holders.length);
    expect(holders.length).toBe(method.holders);
    expect(groups.map(({ number }: Answer["data"]) => number)).toEqual(groups.map((_: unknown, i: number) => i + 1));
    for (const { stability } of groups) {
      expect(stability).toBeGreaterThanOrEqual(0);
      expect(stability).toBeLessThanOrEqual(1);
    }
    const again = await askPlanted(engine, query, { among: "INSTRUMENT", alpha: 0.999, seed: 7 });
    expect(again.data).toEqual(first.data);
  });
});
