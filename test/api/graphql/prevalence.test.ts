import { describe, expect, it } from "vitest";
import { type Answer, askPlanted, engines, imageOfSeeds } from "../../support/engines.ts";
import { heldBySeeds } from "../../support/overlapCounts.ts";

const query = `query ($items: ItemKind, $across: HolderKind, $groupBy: PrevalenceGroup!) {
  prevalence(items: $items, across: $across, groupBy: $groupBy) {
    rows { item { ... on Principle { id } ... on Instrument { id } } group present absent notRead shareOfRead low high oddsRatio pValue qValue }
    method { text references holders }
  }
}`;

describe.each(engines)("prevalence on %s", (engine) => {
  it("counts who holds each principle in each process, and who was read without it", async () => {
    const { data, errors } = await askPlanted(engine, query, { groupBy: "PROCESS" });
    expect(errors).toBeUndefined();
    const { nodes } = await imageOfSeeds();
    const held = await heldBySeeds("Contribution", "Mention");
    const contributions = nodes.filter(({ label }) => label === "Contribution");
    const { rows } = data.prevalence;
    expect(rows.length).toBe(25 * 2);
    for (const { item, group, present, absent, notRead, shareOfRead, low, high, pValue, qValue } of rows) {
      const own = contributions.filter(({ properties }) => properties["process"] === `process:${group}`);
      const holding = own.filter(({ id }) => held.get(id)?.has(item.id)).length;
      expect([present, absent, notRead]).toEqual([holding, own.length - holding, 0]);
      expect(shareOfRead).toBeCloseTo(holding / own.length, 12);
      expect(low).toBeLessThanOrEqual(shareOfRead);
      expect(high).toBeGreaterThanOrEqual(shareOfRead);
      expect(pValue).toBeLessThanOrEqual(qValue);
    }
  });

  it("gives Fisher's p of a table that can be computed by hand", async () => {
    const { data } = await askPlanted(engine, query, { groupBy: "PROCESS" });
    const row = data.prevalence.rows.find(
      ({ group, present, absent, item }: Answer["data"]) =>
        group === "wgec-2016" && present === 1 && absent === 1 && item.id === "principle:human-rights",
    );
    // One of two against three of three: of the ten ways to place the one without it, four fall into this group, so p = 2/5.
    expect(row.pValue).toBeCloseTo(0.4, 12);
    expect(row.oddsRatio).toBe(0);
  });

  it("never counts what was not read as absent", async () => {
    const { data, errors } = await askPlanted(engine, query, { groupBy: "INSTRUMENT_KIND", across: "INSTRUMENT" });
    expect(errors).toBeUndefined();
    const { nodes, edges } = await imageOfSeeds();
    const full = new Set(
      edges
        .filter(
          ({ type, from, properties }) =>
            type === "READ_FOR" && from === "Instrument" && properties["extent"] === "FULL",
        )
        .map(({ source }) => source),
    );
    const instruments = nodes.filter(({ label }) => label === "Instrument");
    const states = new Set(
      edges.filter(({ type }) => type === "ENSHRINES").map(({ source, target }) => `${source} ${target}`),
    );
    for (const { item, group, present, absent, notRead } of data.prevalence.rows) {
      const own = instruments.filter(({ properties }) => properties["kind"] === group);
      const holding = own.filter(({ id }) => states.has(`${id} ${item.id}`));
      const missing = own.filter(({ id }) => !states.has(`${id} ${item.id}`));
      expect([present, absent]).toEqual([holding.length, missing.filter(({ id }) => full.has(id)).length]);
      expect(present + absent + notRead).toBe(own.length);
    }
  });
});

describe.each(engines)("groups of prevalence on %s", (engine) => {
  it("has no others to compare one group of all with", async () => {
    const { data } = await askPlanted(engine, query, { groupBy: "ALL", across: "CONTRIBUTOR", items: "INSTRUMENTS" });
    const [row] = data.prevalence.rows;
    expect(row).toMatchObject({ group: "ALL", oddsRatio: null, pValue: null, qValue: null });
    expect(data.prevalence.method.references.join()).toContain("Wilson");
  });

  it("refuses a grouping that does not fit the holders", async () => {
    const { errors } = await askPlanted(engine, query, { groupBy: "YEAR", across: "CONTRIBUTOR" });
    expect(errors?.[0]).toMatchObject({
      message: "YEAR groups CONTRIBUTION or INSTRUMENT: ask `across` one of these.",
      extensions: { code: "BAD_USER_INPUT", argument: "groupBy" },
    });
  });
});
