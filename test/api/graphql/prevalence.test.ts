import { describe, expect, it } from "vitest";
import { type Answer, askPlanted, imageOfSeeds, oneEngine } from "../../support/engines.ts";
import { heldBySeeds } from "../../support/overlapCounts.ts";

const query = `query ($items: ItemKind, $across: HolderKind, $groupBy: [PrevalenceGroup!]!) {
  prevalence(items: $items, across: $across, groupBy: $groupBy) {
    rows { item { ... on Principle { id } ... on Instrument { id } } group groupLabels present otherStance absent notRead shareOfRead low high oddsRatio pValue qValue }
    method { text references holders }
  }
}`;

describe.each(oneEngine)("prevalence on %s", (engine) => {
  it("counts who holds each principle in each process, and who was read without it", async () => {
    const { data, errors } = await askPlanted(engine, query, { groupBy: "PROCESS" });
    expect(errors).toBeUndefined();
    const { nodes } = await imageOfSeeds();
    const held = await heldBySeeds("Contribution", "Mention");
    const contributions = nodes.filter(({ label }) => label === "Contribution");
    const { rows } = data.prevalence;
    expect(rows.length).toBe(25 * 2);
    const opposed = await heldBySeeds(
      "Contribution",
      "Mention",
      ({ voice, status, stance }) => voice === "CONTRIBUTOR" && status === "ACCEPTED" && stance !== "AFFIRMS",
    );
    for (const { item, group, groupLabels, shareOfRead, low, high, pValue, qValue, ...counts } of rows) {
      const { present, otherStance, absent, notRead } = counts;
      const own = contributions.filter(({ properties }) => properties["process"] === `process:${group[0]}`);
      const holding = own.filter(({ id }) => held.get(id)?.has(item.id)).length;
      const other = own.filter(({ id }) => !held.get(id)?.has(item.id) && opposed.get(id)?.has(item.id)).length;
      expect([present, otherStance, absent, notRead]).toEqual([holding, other, own.length - holding - other, 0]);
      expect(groupLabels[0]).not.toBe(group[0]);
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
        group[0] === "wgec-2016" && present === 1 && absent === 1 && item.id === "principle:human-rights",
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
    const applied = new Set(edges.filter(({ type }) => type === "READ_FOR").map(({ source }) => source));
    for (const { item, group, present, absent, notRead } of data.prevalence.rows) {
      const own = instruments.filter(({ id, properties }) => applied.has(id) && properties["kind"] === group[0]);
      const holding = own.filter(({ id }) => states.has(`${id} ${item.id}`));
      const missing = own.filter(({ id }) => !states.has(`${id} ${item.id}`));
      expect([present, absent]).toEqual([holding.length, missing.filter(({ id }) => full.has(id)).length]);
      expect(present + absent + notRead).toBe(own.length);
    }
  });
});

describe.each(oneEngine)("groups of prevalence on %s", (engine) => {
  it("has no others to compare one group of all with", async () => {
    const { data } = await askPlanted(engine, query, { groupBy: "ALL", across: "CONTRIBUTOR", items: "INSTRUMENTS" });
    const [row] = data.prevalence.rows;
    expect(row).toMatchObject({ group: ["ALL"], groupLabels: ["All"], oddsRatio: null, pValue: null, qValue: null });
    expect(data.prevalence.method.references.join()).toContain("Wilson");
  });

  it("groups by several things at once, each combination a group", async () => {
    const { data, errors } = await askPlanted(engine, query, { groupBy: ["CONTRIBUTOR_KIND", "PROCESS"] });
    expect(errors).toBeUndefined();
    const groups = new Set(data.prevalence.rows.map(({ group }: Answer["data"]) => group.join()));
    expect(groups).toContain("STATE,netmundial-2014");
    expect(groups).toContain("STATE,wgec-2016");
    const row = data.prevalence.rows.find(({ group }: Answer["data"]) => group.join() === "STATE,wgec-2016");
    expect(row.groupLabels).toEqual(["State", expect.stringContaining("Working Group on Enhanced Cooperation")]);
    expect((await askPlanted(engine, query, { groupBy: [] })).errors?.[0]).toMatchObject({
      message: "`groupBy` names 0 groupings; give 1 to 3.",
    });
  });

  it("refuses a grouping that does not fit the holders", async () => {
    const { errors } = await askPlanted(engine, query, { groupBy: "YEAR", across: "CONTRIBUTOR" });
    expect(errors?.[0]).toMatchObject({
      message: "YEAR groups CONTRIBUTION or INSTRUMENT: ask `across` one of these.",
      extensions: { code: "BAD_USER_INPUT", argument: "groupBy" },
    });
  });
});
