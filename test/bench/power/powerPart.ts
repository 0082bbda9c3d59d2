import { excessAsked, excessCommunities } from "../../../src/statistics/communities/excessCommunities.ts";
import { chanceUnder } from "../../../src/statistics/chance/nullModels.ts";
import { finish } from "../../../src/threads/steps.ts";
import { agreementOfGroups, NULL_SHAPES, tableWithGroups } from "../../statistics/plantedTables.ts";
import { simulatedPower } from "../../statistics/simulatedPower.ts";
import { type Part, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";

const tables = 1_000;
const groupTables = 20;
const copy = 0.9;
const usual = { nullModel: "SIZES", correction: "DISCRETE_FDR" } as const;
const ofOtherTools = { nullModel: "BICM", correction: "BENJAMINI_HOCHBERG" } as const;

/** What the default tests find of what was planted, and what they call where nothing was: simulated, with seeds. */
export const powerPart: Part = {
  name: "power",
  async run(bench) {
    const count = scaled(bench, tables);
    // A share of 5 % of so many tables comes out that far above it by chance, three standard errors.
    const error = 3 * Math.sqrt((0.05 * 0.95) / count);
    const shapes = Object.keys(NULL_SHAPES);
    const findings = shapes.map((shape): Finding => {
      bench.tell(`power: ${count} tables of 40 × 25, ${shape}`);
      const { falseDiscoveries } = simulatedPower({ ...usual, shape, copy: 0, tables: count });
      const says = `nobody agrees, ${shape}: false discovery rate over ${count} tables of 40 × 25`;
      return { promise: "power", says, goal: { atMost: 0.05 + error }, unit: "share", value: falseDiscoveries };
    });
    return [...findings, foundOfSix(shapes, scaled(bench, tables / 5)), groupsFound(Math.min(count, groupTables))];
  },
};

function foundOfSix(shapes: readonly string[], count: number): Finding {
  const detail = Object.fromEntries(
    shapes.flatMap((shape) =>
      [usual, ofOtherTools].map((how) => [
        `${shape}, ${how.nullModel} + ${how.correction}`,
        simulatedPower({ ...how, shape, copy, tables: count }).found,
      ]),
    ),
  );
  return {
    promise: "power",
    says: `6 pairs of 40 × 25 that copy 90 % (even): share found over ${count} tables`,
    goal: { atLeast: 0.75 },
    unit: "share",
    value: detail[`even, ${usual.nullModel} + ${usual.correction}`]!,
    detail,
  };
}

function groupsFound(count: number): Finding {
  const found = Array.from({ length: count }, (_, seed) => {
    const { table, groupOf } = tableWithGroups([119, 60], 4, [0.6, 0.15], 1 + seed);
    const { communityOf, pValue } = finish(
      excessCommunities(excessAsked(table, finish(chanceUnder("MARGINS", table)), 1)),
    );
    return { agreement: agreementOfGroups(communityOf, groupOf), groups: new Set(communityOf).size, pValue };
  });
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    promise: "power",
    says: `four groups of 119 × 60 (60 % of their own marks, 15 % of others): adjusted Rand index over ${count} tables`,
    goal: { atLeast: 0.95 },
    unit: "share",
    value: mean(found.map(({ agreement }) => agreement)),
    detail: {
      "tables with four groups": mean(found.map(({ groups }) => Number(groups === 4))),
      "largest p": Math.max(...found.map(({ pValue }) => pValue)),
    },
  };
}
