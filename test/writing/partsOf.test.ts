import { expect, it } from "vitest";
import type { ModelNode } from "../../src/model/ModelNode.ts";
import { partsOf } from "../../src/writing/partsOf.ts";

const node = (label: ModelNode["label"], id: string) => ({ label, id, properties: {}, edges: [] }) as ModelNode;
const gift = (owner: string, nodes: ModelNode[]) => ({ owner, nodes, edges: [] });

it("parts hold whole documents, what they name first, and lose nothing that stands behind one", () => {
  const gifts = [
    gift("a", [node("Instrument", "i"), node("Contribution", "d1"), node("Passage", "p1"), node("Principle", "late")]),
    gift("b", [node("Contributor", "c"), node("Contribution", "d2"), node("Passage", "p2")]),
  ];
  const parts = Array.from(partsOf(gifts, 1), (part) => [...part.values()].flat().map(({ id }) => id));
  expect(parts).toEqual([
    ["i", "c"],
    ["d1", "p1", "late"],
    ["d2", "p2"],
  ]);
});
