import { beforeAll, describe, expect, it } from "vitest";
import { askPlanted, oneEngine } from "../../support/engines.ts";
import { citations, mentions, recommendations } from "../../support/expected.ts";
import { plantedBefore } from "../../support/plantedBefore.ts";

interface Answered {
  id: string;
  accepted: { totalCount: number };
  proposed: { nodes: { id: string; status: string }[] };
  all: { totalCount: number };
}

describe.each(oneEngine)("evidence of a passage on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("is accepted unless its status is asked: what a rule proposed, or all there is", async () => {
    const { data } = await askPlanted(
      engine,
      `{ contribution(key: "wgec-2016/canada") { passages(first: 100) { nodes { id
           accepted: evidence(first: 1) { totalCount }
           proposed: evidence(first: 50, status: { eq: PROPOSED }) { nodes { id status } }
           all: evidence(first: 1, status: { in: [ACCEPTED, PROPOSED, REJECTED] }) { totalCount } } } } }`,
    );
    const nodes = data.contribution.passages.nodes as Answered[];
    for (const { id, accepted, proposed, all } of nodes) {
      const here = [...mentions, ...citations, ...recommendations].filter(({ passage }) => passage.id === id);
      const expected = here.filter(({ n }) => n["status"] === "PROPOSED");
      expect(proposed.nodes).toEqual(expected.map(({ n }) => ({ id: n.id, status: "PROPOSED" })));
      expect(all.totalCount).toBe(here.length);
      expect(accepted.totalCount).toBe(here.filter(({ n }) => n["status"] === "ACCEPTED").length);
    }
    expect(nodes.flatMap(({ proposed }) => proposed.nodes)).toHaveLength(2);
  });
});
