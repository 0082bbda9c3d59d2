import { describe, expect, it } from "vitest";
import { askPlanted, oneEngine } from "../../support/engines.ts";
import { heldBySeeds } from "../../support/overlapCounts.ts";

describe.each(oneEngine)("scope on %s", (engine) => {
  it("takes a scope: a process, another voice, a least number of mentions", async () => {
    const query = `query ($scope: EvidenceScope) { overlaps(among: CONTRIBUTION, first: 1, scope: $scope) { method { holders links text } } }`;
    const linksOf = async (scope: object) => {
      const { data, errors } = await askPlanted(engine, query, { scope });
      expect(errors).toBeUndefined();
      return data.overlaps.method;
    };
    const count = async (
      ...filter: Parameters<typeof heldBySeeds> extends [unknown, unknown, ...infer Rest] ? Rest : never
    ) =>
      [...(await heldBySeeds("Contribution", "Mention", ...filter)).values()].reduce((sum, own) => sum + own.size, 0);
    expect(await linksOf({})).toMatchObject({ holders: 5, links: await count() });
    const anyVoice = ["CONTRIBUTOR", "QUESTION", "QUOTED", "DISCLAIMER", "HEADING"];
    expect((await linksOf({ voice: { in: anyVoice } })).links).toBe(
      await count(({ status, stance }) => status === "ACCEPTED" && stance === "AFFIRMS"),
    );
    const wgec = await linksOf({ process: { eq: "wgec-2016" } });
    expect(wgec.holders).toBe(2);
    const twice = [...(await heldBySeeds("Contribution", "Mention")).values()].flatMap((own) => [...own.values()]);
    const often = await linksOf({ minMentions: 2 });
    expect(often.links).toBe(twice.filter((times) => times >= 2).length);
    expect(often.text).toContain("A thing counts as held from 2 of these on.");
  });

  it("opens a count to the evidence of the same scope, and names a null model as a peer's", async () => {
    const { data, errors } = await askPlanted(
      engine,
      `query ($scope: EvidenceScope) {
        overlap(a: "contributor:canada", b: "contributor:sweden", nullModel: HYPERGEOMETRIC, scope: $scope) {
          shared { countA countB evidenceA(first: 100) { id } evidenceB(first: 100) { id } }
          significance { nullModel tested } method { text }
        }
      }`,
      { scope: { regionalGroup: { eq: "WESTERN_EUROPEAN_AND_OTHERS" }, process: { eq: "netmundial-2014" } } },
    );
    expect(errors).toBeUndefined();
    const { shared, significance, method } = data.overlap;
    expect(shared.length).toBeGreaterThan(0);
    for (const { countA, countB, evidenceA, evidenceB } of shared) {
      expect([evidenceA.length, evidenceB.length]).toEqual([countA, countB]);
      expect(evidenceA[0].id).toContain("netmundial-2014/canada");
    }
    expect(significance).toEqual({ nullModel: "HYPERGEOMETRIC", tested: 1 });
    expect(method.text).toContain("for comparison with other tools");
  });
});
