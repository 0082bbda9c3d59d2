import { describe, expect, test } from "vitest";
import { NULL_SHAPES } from "./plantedTables.ts";
import { simulatedPower } from "./simulatedPower.ts";

/** A short form of `npm run bench -- power`. */
const tables = 60;
const usual = { nullModel: "SIZES", correction: "DISCRETE_FDR", tables } as const;

describe.each(Object.keys(NULL_SHAPES))("the default, on tables of 40 holders and 25 items (%s)", (shape) => {
  test("finds something where nobody agrees in 5 % of the tables at most", () => {
    const { falseDiscoveries } = simulatedPower({ ...usual, shape, copy: 0 });
    expect(falseDiscoveries).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / tables));
  });

  test("finds pairs that were made to agree, and few others; the method of other tools finds none", () => {
    const { found, falseDiscoveries } = simulatedPower({ ...usual, shape, copy: 0.9 });
    expect(found).toBeGreaterThan(shape === "even" ? 0.75 : 0.25);
    expect(falseDiscoveries).toBeLessThan(0.08);
    const before = { ...usual, nullModel: "BICM", correction: "BENJAMINI_HOCHBERG", shape, copy: 0.9 } as const;
    expect(simulatedPower(before).found).toBeLessThan(0.05);
  });
});
