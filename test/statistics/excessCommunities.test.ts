import { describe, expect, test } from "vitest";
import { excessAsked, excessCommunities } from "../../src/statistics/communities/excessCommunities.ts";
import type { Incidence } from "../../src/statistics/incidence/Incidence.ts";
import { chanceUnder } from "../../src/statistics/chance/nullModels.ts";
import { finish } from "../../src/threads/steps.ts";
import { agreementOfGroups, tableWithGroups, tableWithPairs } from "./plantedTables.ts";

const communitiesOf = (table: Incidence, seed = 1) =>
  finish(excessCommunities(excessAsked(table, finish(chanceUnder("MARGINS", table)), seed)));

describe("communities of holders that share more than expected", () => {
  test("are the four groups that were planted among 119 holders of 60 items", () => {
    const { table, groupOf } = tableWithGroups([119, 60], 4, [0.6, 0.15], 1);
    const { communityOf, pValue, samples, modularity, expected } = communitiesOf(table);
    expect(new Set(communityOf).size).toBe(4);
    expect(agreementOfGroups(communityOf, groupOf)).toBeGreaterThanOrEqual(0.95);
    expect([pValue, samples]).toEqual([1 / 1000, 999]);
    expect(modularity).toBeGreaterThan(expected);
  });

  test.each(["even", "uneven sizes", "popularity by Zipf", "both"])(
    "are no more than chance where nobody agrees with anybody (%s)",
    (shape) => {
      const p = Array.from(
        { length: 6 },
        (_, seed) => communitiesOf(tableWithPairs([25, 20], shape, [], 0, seed)).pValue,
      );
      expect(Math.max(...p)).toBeGreaterThan(0.3);
      expect(Math.min(...p)).toBeGreaterThan(0.001);
    },
  );

  test("of a table that chance cannot change are none", () => {
    const { table } = tableWithGroups([6, 8], 1, [1, 1], 1);
    expect(communitiesOf(table)).toMatchObject({ pValue: 1, modularity: 0 });
  });
});
